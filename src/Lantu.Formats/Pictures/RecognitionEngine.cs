using Lantu.Formats.Pictures.Models;
using Microsoft.ML.OnnxRuntime;

namespace Lantu.Formats.Pictures;

/// <summary>The models, loaded and ready; it may read one picture after the other.</summary>
internal sealed class RecognitionEngine : IDisposable
{
    /// <summary>Loads the models.</summary>
    /// <param name="models">The models.</param>
    /// <param name="threads">How many processors may work at once, from 1.</param>
    internal RecognitionEngine(RecognitionModels models, int threads)
    {
        Workers = threads;

        // One processor for each run; whole runs go side by side. Each run has another shape, so that a plan of the memory of
        // the last one is of no use.
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            EnableCpuMemArena = true,
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        TextDetector? detector = null;
        LineReader? reader = null;
        Pictures.Workers.Do(
            2,
            threads,
            model =>
            {
                if (model == 0)
                {
                    reader = new LineReader(ModelFolding.Fold(models.Recognizer), models.Keys, options, threads);
                }
                else
                {
                    detector = new TextDetector(ModelFolding.Fold(models.Detector), options, threads);
                }
            },
            static _ => { });
        Reader = reader ?? throw new InvalidOperationException("The reader was not loaded.");
        Detector = detector ?? throw new InvalidOperationException("The detector was not loaded.");
    }

    internal TextDetector Detector { get; }

    internal LineReader Reader { get; }

    /// <summary>How many processors may work at once, from 1.</summary>
    internal int Workers { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Detector.Dispose();
        Reader.Dispose();
    }
}
