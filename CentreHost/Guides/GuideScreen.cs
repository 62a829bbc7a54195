using System.Reflection;

namespace CentreHost.Guides;

/// <summary>
/// A screen of the kiosk, cell by cell as it was painted: its rows, then as many rows of backgrounds, then of foregrounds,
/// a letter a cell: a the terminal's own, b black, then the seven colours and the eight bright ones.
/// </summary>
internal sealed class GuideScreen
{
    public const int Columns = 80;
    public const int Rows = 24;

    private readonly string[] _lines;

    private GuideScreen(string[] lines) => _lines = lines;

    public static GuideScreen Read(string name, int screen, string language)
    {
        var resource = FormattableString.Invariant($"CentreHost.Guides.{name}-{screen}-{language}.txt");
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without {resource}.");
        using var reader = new StreamReader(stream);
        return new GuideScreen(reader.ReadToEnd().Split('\n'));
    }

    public char Glyph(int column, int row) => At(row, column, ' ');

    public char Background(int column, int row) => At(Rows + row, column, 'a');

    public char Foreground(int column, int row) => At((2 * Rows) + row, column, 'a');

    private char At(int line, int column, char otherwise) => column < _lines[line].Length ? _lines[line][column] : otherwise;
}
