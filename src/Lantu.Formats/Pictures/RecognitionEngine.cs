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
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            EnableCpuMemArena = true,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        Detector = new TextDetector(models.Detector, options, threads);
        Reader = new LineReader(models.Recognizer, models.Keys, options, threads);
    }

    internal TextDetector Detector { get; }

    internal LineReader Reader { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Detector.Dispose();
        Reader.Dispose();
    }
}
