using System.Reflection;
using System.Reflection.Emit;

namespace Lantu.Starts;

/// <summary>
/// Writes a profile for the tool that makes machine code ahead (<c>--mibc</c>): an assembly whose code does nothing but name methods,
/// grouped by the assembly that shall hold each.
/// </summary>
internal static class StartProfile
{
    private const BindingFlags Every =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Whoever knows all of a method's types may hold it; the outermost of them knows the others too.
    private static readonly string[] Rooms =
        ["lantu", "Lantu.Drawing", "Lantu.Analysis", "Lantu.Reading", "Lantu.Formats", "Lantu.Plans", "Lantu.Quantities", "Lantu.Text"];

    /// <summary>Writes the file.</summary>
    public static void Write(string path, IEnumerable<MethodBase> methods)
    {
        var groups = new SortedDictionary<string, List<MethodBase>>(StringComparer.Ordinal);
        foreach (MethodBase method in methods)
        {
            if (Spelled(method) is { } spelled && RoomOf(spelled) is { } room)
            {
                if (!groups.TryGetValue(room, out List<MethodBase>? group))
                {
                    groups.Add(room, group = []);
                }

                if (!group.Contains(spelled))
                {
                    group.Add(spelled);
                }
            }
        }

        Save(path, groups);
    }

    private static void Save(string path, SortedDictionary<string, List<MethodBase>> groups)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("start"), typeof(object).Assembly);
        ModuleBuilder module = assembly.DefineDynamicModule("start");
        ILGenerator index = Global(module, "AssemblyDictionary", out _);
        foreach ((string room, List<MethodBase> group) in groups)
        {
            ILGenerator names = Global(module, "Assemblies_" + room, out MethodBuilder method);
            foreach (MethodBase named in group)
            {
                names.Emit(OpCodes.Ldtoken, named is MethodInfo plain ? module.GetMethodMetadataToken(plain) : module.GetMethodMetadataToken((ConstructorInfo)named));
                names.Emit(OpCodes.Pop);
            }

            names.Emit(OpCodes.Ret);
            index.Emit(OpCodes.Ldstr, room + ";");
            index.Emit(OpCodes.Ldtoken, method);
            index.Emit(OpCodes.Pop);
        }

        index.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        assembly.Save(path);
    }

    private static ILGenerator Global(ModuleBuilder module, string name, out MethodBuilder method)
    {
        method = module.DefineGlobalMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        return method.GetILGenerator();
    }

    // Code that all classes share is named as that of object. A constraint may forbid it: then the method is left out.
    private static MethodBase? Spelled(MethodBase method)
    {
        try
        {
            Type type = Spelled(method.DeclaringType!);
            if (method is ConstructorInfo)
            {
                return type.GetConstructors(Every).First(candidate => candidate.MetadataToken == method.MetadataToken);
            }

            MethodInfo found = type.GetMethods(Every).First(candidate => candidate.MetadataToken == method.MetadataToken);
            return found.IsGenericMethodDefinition ? found.MakeGenericMethod([.. method.GetGenericArguments().Select(Spelled)]) : found;
        }
        catch (Exception e) when (e is TypeLoadException or ArgumentException)
        {
            return null;
        }
    }

    private static Type Spelled(Type type) =>
        type.FullName == "System.__Canon" ? typeof(object)
        : type.IsSZArray ? Spelled(type.GetElementType()!).MakeArrayType()
        : type.IsGenericType ? type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(Spelled)])
        : type;

    // What is of the framework alone goes where every verb finds it; what is of this hook goes nowhere.
    private static string? RoomOf(MethodBase method)
    {
        var used = new HashSet<string?>();
        Collect(method.DeclaringType!, used);
        foreach (Type argument in method.IsGenericMethod ? method.GetGenericArguments() : [])
        {
            Collect(argument, used);
        }

        return used.Contains(typeof(StartProfile).Assembly.GetName().Name) ? null : Rooms.FirstOrDefault(used.Contains) ?? Rooms[0];
    }

    private static void Collect(Type type, HashSet<string?> used)
    {
        used.Add(type.Assembly.GetName().Name);
        if (type.GetElementType() is { } element)
        {
            Collect(element, used);
        }

        foreach (Type argument in type.IsGenericType ? type.GetGenericArguments() : [])
        {
            Collect(argument, used);
        }
    }
}
