using System.Globalization;
using System.Text;

namespace CentreHost.Documents;

/// <summary>A face in a PDF file: text is written in glyph numbers, with a map back so that it can be searched and copied.</summary>
internal static class PdfFont
{
    /// <summary>PDF counts glyph widths in thousandths of the em.</summary>
    private const int Em = 1000;

    /// <summary>A character map may not name more at a time.</summary>
    private const int MappingsAtATime = 100;

    public static int Embed(PdfObjects objects, TrueTypeFace face, SortedDictionary<ushort, char> glyphs)
    {
        var subset = TrueTypeSubset.Of(face, glyphs.Keys);
        var program = objects.AddStream(subset, $"/Length1 {subset.Length} ");

        // Six letters and a plus say "subset"; they need only differ between faces of one file.
        var name = $"{string.Concat(face.Name.Where(char.IsAsciiLetter)).ToUpperInvariant()[^6..]}+{face.Name}";
        int Scaled(int units) => units * Em / face.UnitsPerEm;
        var box = string.Join(' ', face.Box.Select(Scaled));
        var descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {Scaled(face.Ascent)} "
            + $"/Descent {Scaled(face.Descent)} /CapHeight {Scaled(face.Ascent)} /StemV 80 /FontFile2 {program} 0 R >>");
        var widths = string.Concat(glyphs.Keys.Select(glyph => $"{glyph} [{Scaled(face.Advance(glyph))}] "));
        var descendant = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity /FontDescriptor {descriptor} 0 R "
            + $"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [{widths}] >>");
        var characters = objects.AddStream(Encoding.ASCII.GetBytes(Characters(glyphs)));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] "
            + $"/ToUnicode {characters} 0 R >>");
    }

    private static string Characters(SortedDictionary<ushort, char> glyphs)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange

            """);
        foreach (var mappings in glyphs.Chunk(MappingsAtATime))
        {
            map.Append(CultureInfo.InvariantCulture, $"{mappings.Length} beginbfchar\n");
            foreach (var (glyph, character) in mappings)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{(int)character:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }
}
