using Wasmtime;

namespace Lantu.Formats.Pdf.Pages;

/// <summary>
/// PDFium in a sandbox of its own: a program of WebAssembly that sees its memory, the file that it is given, and one font. It stands
/// in the parsing process, whose limits hold besides.
/// </summary>
internal sealed class Pdfium : IDisposable
{
    private const long MostMemory = 600L << 20;
    private const long MemoryPage = 64 << 10;

    private readonly Engine _engine;
    private readonly Module _module;
    private readonly Linker _linker;
    private readonly Store _store;
    private readonly Instance _instance;
    private readonly Memory _memory;
    private readonly Table _table;
    private readonly Dictionary<string, Function> _functions = new(StringComparer.Ordinal);

    /// <summary>Compiles it, which takes some seconds.</summary>
    internal Pdfium(PageDrawingParts parts)
    {
        // Few pages are drawn by one process: compiling fast matters more than running fast.
        _engine = new Engine(new Config().WithOptimizationLevel(OptimizationLevel.None));
        _module = Module.FromBytes(_engine, "pdfium", parts.Module);
        _linker = new Linker(_engine);
        _store = new Store(_engine);
        _store.SetLimits(memorySize: MostMemory);
        Surroundings();
        new LonelyFiles(parts.Font).Define(_linker, () => _memory!); // asked for once the program runs
        _instance = _linker.Instantiate(_store, _module);
        _memory = _instance.GetMemory("memory") ?? throw Missing("memory");
        _table = _instance.GetTable("__indirect_function_table") ?? throw Missing("table");
        Call("emscripten_stack_init");
        Call("__wasm_call_ctors");
        Call("FPDF_InitLibrary");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _store.Dispose();
        _linker.Dispose();
        _module.Dispose();
        _engine.Dispose();
    }

    /// <summary>Calls a function that gives nothing, or whose gift nobody wants.</summary>
    /// <exception cref="WasmtimeException">It stumbled.</exception>
    internal void Call(string function, params ReadOnlySpan<ValueBox> values) => Find(function).Invoke(values);

    /// <summary>Calls a function that gives a whole number: a size, or where something lies in the memory.</summary>
    /// <exception cref="WasmtimeException">It stumbled.</exception>
    internal int Whole(string function, params ReadOnlySpan<ValueBox> values) => Find(function).Invoke(values) is int whole ? whole : throw Missing(function);

    /// <summary>Calls a function that gives a length in points.</summary>
    /// <exception cref="WasmtimeException">It stumbled.</exception>
    internal float Length(string function, params ReadOnlySpan<ValueBox> values) => Find(function).Invoke(values) is float length ? length : throw Missing(function);

    /// <summary>A stretch of its memory.</summary>
    internal Span<byte> Bytes(int at, int length) => _memory.GetSpan(at, length);

    private static InvalidOperationException Missing(string name) => new($"PDFium has no {name} as is looked for.");

    private Function Find(string name)
    {
        if (!_functions.TryGetValue(name, out Function? function))
        {
            function = _instance.GetFunction(name) ?? throw Missing(name);
            _functions.Add(name, function);
        }

        return function;
    }

    // What a program of Emscripten finds around it. It knows no clock: what it draws depends on the file alone.
    private void Surroundings()
    {
        _linker.DefineFunction("env", "invoke_viii", (int at, int a, int b, int c) => { Jumping(at, a, b, c); });
        _linker.DefineFunction("env", "invoke_ii", (int at, int a) => Jumping(at, a));
        _linker.DefineFunction("env", "invoke_iii", (int at, int a, int b) => Jumping(at, a, b));
        _linker.DefineFunction("env", "invoke_iiii", (int at, int a, int b, int c) => Jumping(at, a, b, c));
        _linker.DefineFunction("env", "invoke_iiiii", (int at, int a, int b, int c, int d) => Jumping(at, a, b, c, d));
        _linker.DefineFunction("env", "_emscripten_throw_longjmp", static () => { throw new LongJump(); });
        _linker.DefineFunction("env", "_abort_js", static () => { throw new InvalidOperationException("PDFium gave up."); });
        _linker.DefineFunction("env", "_tzset_js", static (int _, int _, int _, int _) => { });
        _linker.DefineFunction("env", "_localtime_js", static (long _, int _) => { });
        _linker.DefineFunction("env", "_gmtime_js", static (long _, int _) => { });
        _linker.DefineFunction("env", "emscripten_date_now", static () => 0.0);
        _linker.DefineFunction("env", "emscripten_resize_heap", (int wanted) => Grow(wanted));
        _linker.DefineFunction("wasi_snapshot_preview1", "environ_get", static (int _, int _) => 0);
        _linker.DefineFunction("wasi_snapshot_preview1", "environ_sizes_get", (int count, int size) =>
        {
            _memory.WriteInt32(count, 0);
            _memory.WriteInt32(size, 0);
            return 0;
        });
    }

    // Code of C that jumps out of many calls at once (the readers of JPEG and of fonts do, over broken data) is called through here.
    private int Jumping(int at, params ReadOnlySpan<ValueBox> values)
    {
        int stack = Whole("emscripten_stack_get_current");
        try
        {
            return _table.GetElement(checked((uint)at)) is Function function && function.Invoke(values) is int gift ? gift : 0;
        }
        catch (WasmtimeException e) when (IsJump(e))
        {
            Call("_emscripten_stack_restore", stack);
            Call("setThrew", 1, 0);
            return 0;
        }
    }

    private static bool IsJump(Exception? e)
    {
        while (e is not null and not LongJump)
        {
            e = e.InnerException;
        }

        return e is not null;
    }

    private int Grow(int wanted)
    {
        long more = (long)unchecked((uint)wanted) - _memory.GetLength();
        try
        {
            return more <= 0 || _memory.Grow((more + MemoryPage - 1) / MemoryPage) >= 0 ? 1 : 0;
        }
        catch (WasmtimeException)
        {
            return 0; // beyond the limit: PDFium sees that there is no more
        }
    }

    private sealed class LongJump : Exception;
}
