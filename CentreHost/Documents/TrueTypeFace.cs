using System.Buffers.Binary;
using System.Text;

namespace CentreHost.Documents;

/// <summary>What a PDF needs to know of a TrueType font: its tables, its characters' glyphs and their widths.</summary>
/// <remarks>Reads the fonts that travel with the program and no others, so it trusts their offsets. Immutable once read.</remarks>
internal sealed class TrueTypeFace
{
    private const ushort BasicPlaneFormat = 4;

    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly Dictionary<char, ushort> glyphs = [];

    public TrueTypeFace(string name, byte[] file)
    {
        Name = name;
        this.file = file;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + (16 * i);
            tables[Encoding.ASCII.GetString(file, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }

        UnitsPerEm = U16(tables["head"].Offset + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => S16(tables["head"].Offset + 36 + (2 * i)))];
        LongOffsets = U16(tables["head"].Offset + 50) == 1;
        Ascent = S16(tables["hhea"].Offset + 4);
        Descent = S16(tables["hhea"].Offset + 6);
        GlyphCount = U16(tables["maxp"].Offset + 4);
        ReadCharacters();
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    /// <summary>xMin, yMin, xMax, yMax over all glyphs.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int GlyphCount { get; }

    /// <summary>Whether the glyph index counts bytes in 32 bits, or pairs of bytes in 16.</summary>
    public bool LongOffsets { get; }

    /// <summary>Glyph 0, an empty box, stands for what the font lacks: a gap in a name must be seen.</summary>
    public ushort Glyph(char character) => glyphs.GetValueOrDefault(character);

    /// <summary>In units of the em.</summary>
    public int Advance(ushort glyph)
    {
        var described = U16(tables["hhea"].Offset + 34);
        return U16(tables["hmtx"].Offset + (4 * Math.Min(glyph, described - 1)));
    }

    /// <summary>In the unit of <paramref name="size"/>.</summary>
    public double Width(string text, double size) =>
        text.Sum(character => Advance(Glyph(character))) * size / UnitsPerEm;

    public bool HasTable(string tag) => tables.ContainsKey(tag);

    public ReadOnlySpan<byte> Table(string tag) => file.AsSpan(tables[tag].Offset, tables[tag].Length);

    private void ReadCharacters()
    {
        var map = tables["cmap"].Offset;
        var basicPlane = Enumerable.Range(0, U16(map + 2))
            .Select(i => map + (int)U32(map + 4 + (8 * i) + 4))
            .First(table => U16(table) == BasicPlaneFormat);
        var segments = U16(basicPlane + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            ReadSegment(basicPlane + 14 + (2 * i), 2 * segments);
        }
    }

    /// <param name="last">Where the segment's last character stands; first, delta and offset lie in parallel arrays.</param>
    /// <param name="stride">From one of those arrays to the next; two bytes of padding follow the first.</param>
    private void ReadSegment(int last, int stride)
    {
        var first = last + stride + 2;
        var delta = U16(first + stride);
        var offsetAt = first + (2 * stride);
        var offset = U16(offsetAt);
        for (int character = U16(first); character <= U16(last) && character < char.MaxValue; character++)
        {
            var glyph = offset == 0 ? character : U16(offsetAt + offset + (2 * (character - U16(first))));
            if (glyph != 0)
            {
                glyphs[(char)character] = (ushort)((glyph + delta) & 0xFFFF);
            }
        }
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
}
