using System.Globalization;
using System.Text;

namespace CentreHost.Documents;

/// <summary>Three parts of 0 to 255; the default is black.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue);

internal readonly record struct Box(double Left, double Top, double Width, double Height);

/// <summary>One page to draw on, in millimetres from its upper left corner, fonts too. Text stands on its baseline.</summary>
internal sealed class PdfPage(double width, double height)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    private readonly StringBuilder drawing = new();
    private readonly Dictionary<TrueTypeFace, SortedDictionary<ushort, char>> used = [];

    public double WidthPoints => width * PointsPerMillimetre;

    public double HeightPoints => height * PointsPerMillimetre;

    public string Drawing => drawing.ToString();

    /// <summary>The glyphs drawn of each face, each with a character it stands for.</summary>
    public IReadOnlyDictionary<TrueTypeFace, SortedDictionary<ushort, char>> Used => used;

    public void Text(string text, TrueTypeFace face, double size, double left, double baseline, Ink ink = default)
    {
        var glyphs = Use(face, text);
        drawing.Append(CultureInfo.InvariantCulture, $"{Colour(ink)} rg BT /{face.Name} {Number(size)} Tf ");
        drawing.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {X(left)} {Y(baseline)} Tm <{glyphs}> Tj ET\n");
    }

    public void TextEndingAt(
        double right, string text, TrueTypeFace face, double size, double baseline, Ink ink = default) =>
        Text(text, face, size, right - face.Width(text, size), baseline, ink);

    public void TextAround(
        double middle, string text, TrueTypeFace face, double size, double baseline, Ink ink = default) =>
        Text(text, face, size, middle - (face.Width(text, size) / 2), baseline, ink);

    public void Line(double x1, double y1, double x2, double y2, double thickness, Ink ink = default) => drawing.Append(
        CultureInfo.InvariantCulture,
        $"{Colour(ink)} RG {Number(thickness)} w {X(x1)} {Y(y1)} m {X(x2)} {Y(y2)} l S\n");

    public void Outline(Box box, double thickness, Ink ink = default) => drawing.Append(
        CultureInfo.InvariantCulture,
        $"{Colour(ink)} RG {Number(thickness)} w {X(box.Left)} {Y(box.Top + box.Height)} {Number(box.Width)} {Number(box.Height)} re S\n");

    /// <summary>Filled as one shape, so that no viewer shows hairlines where boxes touch.</summary>
    public void Fill(IEnumerable<Box> boxes, Ink ink = default)
    {
        drawing.Append(CultureInfo.InvariantCulture, $"{Colour(ink)} rg\n");
        foreach (var box in boxes)
        {
            drawing.Append(
                CultureInfo.InvariantCulture,
                $"{X(box.Left)} {Y(box.Top + box.Height)} {Number(box.Width)} {Number(box.Height)} re\n");
        }

        drawing.Append("f\n");
    }

    /// <summary>Points with a thousandth, far below what any printer resolves.</summary>
    private static string Number(double millimetres) =>
        (millimetres * PointsPerMillimetre).ToString("0.###", CultureInfo.InvariantCulture);

    private static string X(double left) => Number(left);

    private string Y(double top) => Number(height - top);

    private static string Colour(Ink ink) => string.Create(
        CultureInfo.InvariantCulture, $"{ink.Red / 255.0:0.###} {ink.Green / 255.0:0.###} {ink.Blue / 255.0:0.###}");

    private string Use(TrueTypeFace face, string text)
    {
        if (!used.TryGetValue(face, out var glyphs))
        {
            used[face] = glyphs = [];
        }

        return string.Concat(text.Select(character =>
        {
            var glyph = face.Glyph(character);
            glyphs.TryAdd(glyph, character);
            return glyph.ToString("X4", CultureInfo.InvariantCulture);
        }));
    }
}
