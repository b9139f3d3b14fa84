using Lantu.Formats.Pictures.Models;
using Microsoft.ML.OnnxRuntime;
using Xunit;

namespace Lantu.Tests.Formats.Pictures.Models;

/// <summary>A model with fewer steps says what the model says; what differs is rounding.</summary>
public sealed class ModelFoldingTests
{
    private const string Detector = "ch_PP-OCRv4_det_infer.onnx";
    private const string Reader = "ch_PP-OCRv4_rec_infer.onnx";

    [Theory]
    [InlineData(Detector, 96, 160)]
    [InlineData(Reader, 48, 200)]
    public void Gives_what_the_model_gives(string name, int height, int width)
    {
        byte[] model = Model(name);
        float[] input = new float[3 * height * width];
        for (int i = 0; i < input.Length; i++)
        {
            // Dark strokes on white, as a line of letters has them.
            int x = i % width;
            int y = i / width % height;
            bool ink = y > height / 4 && y < height * 3 / 4 && x > 20 && x < width - 20 && (x % 9 < 3 || y % 11 < 3) && x % 27 > 3;
            input[i] = ink ? -1 : 1;
        }

        float[] wanted = Run(model, input, height, width);
        float[] got = Run(ModelFolding.Fold(model), input, height, width);

        Assert.Equal(wanted.Length, got.Length);
        Assert.InRange(wanted.Zip(got, static (one, other) => Math.Abs(one - other)).Max(), 0, 1e-4);
        Assert.True(wanted.Max() > 1e-3, "an output of zeros shows nothing");
    }

    [Theory]
    [InlineData(Detector)]
    [InlineData(Reader)]
    public void Leaves_one_cut_for_each_and_no_step_that_adds_one_number_to_all(string name)
    {
        ModelGraph before = ModelGraph.Read(Model(name));
        ModelGraph after = ModelGraph.Read(ModelFolding.Fold(Model(name)));

        int cuts = before.Nodes.Count(static node => node.Kind == "Clip");
        Assert.True(cuts > 20);
        Assert.Equal(cuts, after.Nodes.Count(static node => node.Kind == "Clip"));
        Assert.True(Steps(after) < Steps(before) - (3 * cuts), $"{Steps(before)} before, {Steps(after)} after");
    }

    [Fact]
    public void The_same_model_becomes_the_same_bytes() => Assert.Equal(ModelFolding.Fold(Model(Detector)), ModelFolding.Fold(Model(Detector)));

    [Fact]
    public void A_model_that_is_read_and_written_is_the_same_model()
    {
        byte[] model = Model(Detector);
        byte[] written = ModelGraph.Read(model).Write();

        Assert.Equal(Run(model, new float[3 * 64 * 64], 64, 64), Run(written, new float[3 * 64 * 64], 64, 64));
        Assert.Equal(written, ModelGraph.Read(written).Write());
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(127UL)]
    [InlineData(128UL)]
    [InlineData(300_000UL)]
    [InlineData(ulong.MaxValue)]
    public void A_number_comes_back_as_it_was_written(ulong number)
    {
        byte[] bytes = new WireMessage().With(1000, number).With(3, new WireMessage().With(1, "名"u8.ToArray())).ToArray();

        List<WireField> fields = WireField.Of(bytes);

        Assert.Equal([1000, 3], fields.Select(static field => field.Number));
        Assert.Equal(number, fields[0].Value);
        Assert.Equal("名"u8.ToArray(), Assert.Single(WireField.Of(fields[1].Bytes)).Bytes.ToArray());
    }

    private static int Steps(ModelGraph graph) => graph.Nodes.Count(static node => node.Kind != "Constant");

    private static byte[] Model(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "models", name);
        Assert.SkipUnless(File.Exists(path), "the models are not installed");
        return File.ReadAllBytes(path);
    }

    private static float[] Run(byte[] model, float[] input, int height, int width)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        using var session = new InferenceSession(model, options);
        using OrtValue tensor = OrtValue.CreateTensorValueFromMemory(input, [1, 3, height, width]);
        using var run = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> results = session.Run(run, ["x"], [tensor], session.OutputNames);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
