using System.Buffers.Binary;
using System.Text;

namespace CentreHost.Documents;

/// <summary>A font file with the outlines of a few glyphs: a sheet carries some 15 kB of font instead of 700.</summary>
/// <remarks>Glyphs keep their numbers, so nothing else in the font has to be rewritten; the rest become empty.</remarks>
internal static class TrueTypeSubset
{
    private const int CompositeHeader = 10;

    // Flags of a component within a composite glyph.
    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;

    /// <summary>The tables a PDF reader uses; names and character maps stay behind. In the order of their tags.</summary>
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Of(TrueTypeFace face, IEnumerable<ushort> used)
    {
        var outlines = new MemoryStream();
        var index = new byte[4 * (face.GlyphCount + 1)];
        var wanted = WithComponents(face, used);
        for (var glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(index.AsSpan(4 * glyph), (uint)outlines.Length);
            if (wanted.Contains((ushort)glyph))
            {
                outlines.Write(Outline(face, (ushort)glyph));
                outlines.Write(new byte[Padding(outlines.Length)]);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(index.AsSpan(4 * face.GlyphCount), (uint)outlines.Length);
        var head = face.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        return Assemble([.. Kept.Where(face.HasTable).Select(tag => (tag, tag switch
        {
            "glyf" => outlines.ToArray(),
            "head" => head,
            "loca" => index,
            _ => face.Table(tag).ToArray(),
        }))]);
    }

    private static HashSet<ushort> WithComponents(TrueTypeFace face, IEnumerable<ushort> used)
    {
        var wanted = new HashSet<ushort>();
        var waiting = new Stack<ushort>(used.Append((ushort)0));
        while (waiting.TryPop(out var glyph))
        {
            if (wanted.Add(glyph))
            {
                Components(Outline(face, glyph)).ForEach(waiting.Push);
            }
        }

        return wanted;
    }

    private static List<ushort> Components(ReadOnlySpan<byte> outline)
    {
        var components = new List<ushort>();
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return components;
        }

        var at = CompositeHeader;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            components.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
        return components;
    }

    private static ReadOnlySpan<byte> Outline(TrueTypeFace face, ushort glyph)
    {
        var start = Offset(face, glyph);
        return face.Table("glyf")[start..Offset(face, glyph + 1)];
    }

    private static int Offset(TrueTypeFace face, int glyph) => face.LongOffsets
        ? (int)BinaryPrimitives.ReadUInt32BigEndian(face.Table("loca")[(4 * glyph)..])
        : 2 * BinaryPrimitives.ReadUInt16BigEndian(face.Table("loca")[(2 * glyph)..]);

    private static byte[] Assemble(IReadOnlyList<(string Tag, byte[] Content)> tables)
    {
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Sum(table => table.Content.Length + Padding(table.Content.Length))];
        WriteHeader(file, tables.Count);
        var headAt = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, content) = tables[i];
            headAt = tag == "head" ? start : headAt;
            content.CopyTo(file, start);
            var padded = content.Length + Padding(content.Length);
            var entry = file.AsSpan(12 + (16 * i));
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(start, padded)));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)start);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)content.Length);
            start += padded;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - Checksum(file)));
        return file;
    }

    /// <summary>Version 1.0, then what a binary search over so many tables starts from.</summary>
    private static void WriteHeader(byte[] file, int count)
    {
        var powerOfTwo = int.Log2(count);
        ReadOnlySpan<ushort> header =
        [
            1, 0, (ushort)count,
            (ushort)(16 << powerOfTwo), (ushort)powerOfTwo, (ushort)(16 * (count - (1 << powerOfTwo))),
        ];
        for (var i = 0; i < header.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(2 * i), header[i]);
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = 0u;
        for (var i = 0; i < content.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(content[i..]));
        }

        return sum;
    }

    private static int Padding(long length) => (int)((4 - (length % 4)) % 4);
}
