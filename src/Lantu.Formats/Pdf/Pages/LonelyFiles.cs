using System.Buffers.Binary;
using System.Text;
using Wasmtime;

namespace Lantu.Formats.Pdf.Pages;

/// <summary>
/// The files that PDFium may see: one folder with one font, in memory. It asks for fonts as a program on Linux does; nothing of the
/// machine is shown to it.
/// </summary>
/// <param name="font">The bytes of the font.</param>
internal sealed class LonelyFiles(byte[] font)
{
    private const string Folder = "/usr/share/fonts";
    private const string Name = "chinese.ttf";
    private const int None = -44; // no such file, as the C library of Emscripten counts
    private const int BadFile = 8; // of WASI
    private const int FolderHandle = 3;
    private const int FirstFile = 4;
    private const int FolderMode = 0x4000 | 0x16D;
    private const int FileMode = 0x8000 | 0x124;
    private const int StatLength = 96;
    private const int EntryLength = 280;

    private readonly Dictionary<int, int> _open = [];
    private int _next = FirstFile;
    private bool _isListed;

    /// <summary>Tells a linker what is done when a file is asked for.</summary>
    /// <param name="linker">The linker.</param>
    /// <param name="memory">The memory of the program that asks, once it is there.</param>
    internal void Define(Linker linker, Func<Memory> memory)
    {
        linker.DefineFunction("env", "__syscall_openat", (int _, int path, int _, int _) => Open(memory().ReadNullTerminatedString(path)));
        linker.DefineFunction("env", "__syscall_stat64", (int path, int at) => Stat(memory(), memory().ReadNullTerminatedString(path), at));
        linker.DefineFunction("env", "__syscall_lstat64", (int path, int at) => Stat(memory(), memory().ReadNullTerminatedString(path), at));
        linker.DefineFunction("env", "__syscall_newfstatat", (int _, int path, int at, int _) => Stat(memory(), memory().ReadNullTerminatedString(path), at));
        linker.DefineFunction("env", "__syscall_fstat64", (int handle, int at) => Stat(memory(), handle == FolderHandle ? Folder : _open.ContainsKey(handle) ? Folder + "/" + Name : string.Empty, at));
        linker.DefineFunction("env", "__syscall_getdents64", (int handle, int at, int room) => List(memory(), handle, at, room));
        linker.DefineFunction("env", "__syscall_fcntl64", static (int _, int _, int _) => 0);
        linker.DefineFunction("env", "__syscall_ioctl", static (int _, int _, int _) => None);
        linker.DefineFunction("env", "__syscall_ftruncate64", static (int _, long _) => None);
        linker.DefineFunction("env", "__syscall_unlinkat", static (int _, int _, int _) => None);
        linker.DefineFunction("env", "__syscall_rmdir", static (int _) => None);
        linker.DefineFunction("wasi_snapshot_preview1", "fd_close", (int handle) => _open.Remove(handle) || handle == FolderHandle ? 0 : BadFile);
        linker.DefineFunction("wasi_snapshot_preview1", "fd_sync", static (int _) => BadFile);
        linker.DefineFunction("wasi_snapshot_preview1", "fd_write", static (int _, int _, int _, int _) => BadFile);
        linker.DefineFunction("wasi_snapshot_preview1", "fd_read", (int handle, int vectors, int count, int read) => Read(memory(), handle, vectors, count, read));
        linker.DefineFunction("wasi_snapshot_preview1", "fd_seek", (int handle, long by, int from, int at) => Seek(memory(), handle, by, from, at));
    }

    private int Open(string path)
    {
        if (path == Folder)
        {
            _isListed = false;
            return FolderHandle;
        }

        if (path != Folder + "/" + Name)
        {
            return None;
        }

        _open[_next] = 0;
        return _next++;
    }

    // The fields of struct stat: the mode at 4, the length at 24, blocks at 32 and 36; the rest is nought.
    private int Stat(Memory memory, string path, int at)
    {
        bool isFolder = path == Folder;
        if (!isFolder && path != Folder + "/" + Name)
        {
            return None;
        }

        Span<byte> stat = memory.GetSpan(at, StatLength);
        stat.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(stat[4..], isFolder ? FolderMode : FileMode);
        BinaryPrimitives.WriteInt32LittleEndian(stat[8..], 1);
        BinaryPrimitives.WriteInt64LittleEndian(stat[24..], isFolder ? 0 : font.Length);
        BinaryPrimitives.WriteInt32LittleEndian(stat[32..], 4096);
        return 0;
    }

    // One entry of struct dirent: its length at 16, its kind at 18, its name from 19.
    private int List(Memory memory, int handle, int at, int room)
    {
        if (handle != FolderHandle || _isListed || room < EntryLength)
        {
            return 0;
        }

        const int regular = 8;
        _isListed = true;
        Span<byte> entry = memory.GetSpan(at, EntryLength);
        entry.Clear();
        entry[0] = 1;
        entry[8] = 1;
        BinaryPrimitives.WriteInt16LittleEndian(entry[16..], EntryLength);
        entry[18] = regular;
        Encoding.ASCII.GetBytes(Name, entry[19..]);
        return EntryLength;
    }

    private int Read(Memory memory, int handle, int vectors, int count, int read)
    {
        if (!_open.TryGetValue(handle, out int position))
        {
            return BadFile;
        }

        int all = 0;
        for (int i = 0; i < count; i++)
        {
            int at = memory.ReadInt32(vectors + (8 * i));
            int length = Math.Min(memory.ReadInt32(vectors + (8 * i) + 4), font.Length - position);
            font.AsSpan(position, length).CopyTo(memory.GetSpan(at, length));
            position += length;
            all += length;
        }

        _open[handle] = position;
        memory.WriteInt32(read, all);
        return 0;
    }

    private int Seek(Memory memory, int handle, long by, int from, int at)
    {
        if (!_open.TryGetValue(handle, out int position))
        {
            return BadFile;
        }

        long to = by + (from switch { 1 => position, 2 => font.Length, _ => 0 });
        position = (int)Math.Clamp(to, 0, font.Length);
        _open[handle] = position;
        memory.WriteInt64(at, position);
        return 0;
    }
}
