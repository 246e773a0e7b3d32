using System.Buffers.Binary;
using System.Text;

namespace AsbAssistant.FineTuning;

/// <summary>
/// TorchSharp's native library is built with GCC 13. Debian 12 has GCC 12's libstdc++, where it fails to load with
/// "version `GLIBCXX_3.4.32' not found". Only one symbol asks for that version: _ZSt21ios_base_library_initv, a marker that
/// GCC 13's headers leave in every file that includes iostream, so that the streams are initialised in the library and not
/// once a file; an older library initialises them itself. So in the copy beside the program, and only where the system's
/// libstdc++ is older, the version is marked as wanted but not needed, and the symbol likewise.
/// On Ubuntu 24.04, Debian 13 and later nothing is touched.
/// </summary>
public static class OlderLibstdcxx
{
    private const string Version = "GLIBCXX_3.4.32", Symbol = "_ZSt21ios_base_library_initv";
    private const int DynamicSymbols = 11, VersionNeeds = 0x6ffffffe, SectionHeader = 64, SymbolEntry = 24;

    /// <summary>To be called before anything of TorchSharp's is touched.</summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsLinux()) return;
        var library = Directory.EnumerateFiles(AppContext.BaseDirectory, "libLibTorchSharp.so", SearchOption.AllDirectories).FirstOrDefault();
        if (library is null || SystemHasVersion()) return;
        var image = File.ReadAllBytes(library);
        if (!MakeOptional(image)) return;
        // Beside and then moved, so that a program that has the library loaded keeps its own bytes.
        File.WriteAllBytes(library + ".new", image);
        File.Move(library + ".new", library, overwrite: true);
    }

    /// <summary>The runtime itself has libstdc++ loaded: whether that one knows the version.</summary>
    private static bool SystemHasVersion()
    {
        var path = File.ReadLines("/proc/self/maps").Select(line => line[(line.LastIndexOf(' ') + 1)..])
            .FirstOrDefault(file => Path.GetFileName(file).StartsWith("libstdc++.so", StringComparison.Ordinal));
        return path is null || File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Version + "\0")) >= 0;
    }

    /// <summary>Sets VER_FLG_WEAK on the version needed and STB_WEAK on the symbol. False when nothing was to be changed.</summary>
    public static bool MakeOptional(Span<byte> elf)
    {
        var changed = false;
        foreach (var (type, offset, size, link) in Sections(elf))
        {
            var strings = type is VersionNeeds or DynamicSymbols ? Sections(elf)[link].Offset : 0;
            if (type == VersionNeeds) changed |= WeakenVersion(elf, offset, strings);
            if (type == DynamicSymbols) changed |= WeakenSymbol(elf, offset, size, strings);
        }
        return changed;
    }

    private static bool WeakenVersion(Span<byte> elf, int offset, int strings)
    {
        for (var need = offset; ;)
        {
            var (entries, next) = (U16(elf, need + 2), U32(elf, need + 12));
            var entry = need + U32(elf, need + 8);
            for (var i = 0; i < entries; i++, entry += U32(elf, entry + 12))
                if (Text(elf, strings + U32(elf, entry + 8)) == Version)
                {
                    if (elf[entry + 4] == 2) return false;
                    elf[entry + 4] = 2;
                    return true;
                }
            if (next == 0) return false;
            need += next;
        }
    }

    private static bool WeakenSymbol(Span<byte> elf, int offset, int size, int strings)
    {
        for (var symbol = offset; symbol < offset + size; symbol += SymbolEntry)
            if (elf[symbol + 4] >> 4 == 1 && Text(elf, strings + U32(elf, symbol)) == Symbol)
            {
                elf[symbol + 4] = (byte)(0x20 | (elf[symbol + 4] & 0xf));
                return true;
            }
        return false;
    }

    private static List<(int Type, int Offset, int Size, int Link)> Sections(ReadOnlySpan<byte> elf)
    {
        var table = (int)BinaryPrimitives.ReadInt64LittleEndian(elf[40..]);
        var found = new List<(int, int, int, int)>();
        for (var i = 0; i < U16(elf, 60); i++)
        {
            var header = elf.Slice(table + i * SectionHeader, SectionHeader);
            found.Add((U32(header, 4), U32(header, 24), U32(header, 32), U32(header, 40)));
        }
        return found;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static int U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private static string Text(ReadOnlySpan<byte> bytes, int at) => Encoding.ASCII.GetString(bytes[at..(at + bytes[at..].IndexOf((byte)0))]);
}
