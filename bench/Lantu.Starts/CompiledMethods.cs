using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection;

namespace Lantu.Starts;

/// <summary>The methods that the runtime compiles while the program runs, each when it is first called.</summary>
internal sealed class CompiledMethods : EventListener
{
    private const EventKeywords Compiler = (EventKeywords)0x10;

    // Bits 7 to 9 of the flags of the event: how it was compiled. Three is the quick way, that of a first call.
    private const int WayShift = 7;
    private const uint WayMask = 7;
    private const uint Quickly = 3;

    private readonly List<Seen> _seen = [];

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_seen)
            {
                return _seen.Count;
            }
        }
    }

    /// <summary>A line for each.</summary>
    public IEnumerable<string> Describe()
    {
        foreach (Seen seen in All())
        {
            MethodBase? method = Find(seen.Method);
            yield return method is null ? seen.Name : $"{method.DeclaringType}::{method}";
        }
    }

    /// <summary>Those that are generic, or methods of generic types: all others are compiled ahead already, or never.</summary>
    public IEnumerable<MethodBase> Generic() =>
        from seen in All()
        let method = Find(seen.Method)
        where method is not null && (method.IsGenericMethod || method.DeclaringType!.IsGenericType)
        select method;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Compiler);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is not { EventName: { } name, Payload: { } values, PayloadNames: { } names }
            || !name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal)
            || (Convert.ToUInt32(values[names.IndexOf("MethodFlags")], CultureInfo.InvariantCulture) >> WayShift & WayMask) != Quickly)
        {
            return;
        }

        string text = $"{values[names.IndexOf("MethodNamespace")]}::{values[names.IndexOf("MethodName")]}";
        lock (_seen)
        {
            _seen.Add(new Seen((nint)Convert.ToInt64(values[names.IndexOf("MethodID")], CultureInfo.InvariantCulture), text));
        }
    }

    // The event names a method by its handle, and the library has no public way from the handle to the type.
    private static MethodBase? Find(nint method)
    {
        try
        {
            var handle = RuntimeMethodHandle.FromIntPtr(method);
            object held = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(handle, null)!;
            MethodInfo typeOf = typeof(RuntimeMethodHandle).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
                .First(static candidate => candidate.Name == "GetDeclaringType" && candidate.GetParameters()[0].ParameterType.IsInterface);
            var type = (Type)typeOf.Invoke(null, [held])!;
            return MethodBase.GetMethodFromHandle(handle, type.TypeHandle);
        }
        catch (Exception e) when (e is TargetInvocationException or ArgumentException)
        {
            return null;
        }
    }

    private Seen[] All()
    {
        lock (_seen)
        {
            return [.. _seen];
        }
    }

    private sealed record Seen(nint Method, string Name);
}
