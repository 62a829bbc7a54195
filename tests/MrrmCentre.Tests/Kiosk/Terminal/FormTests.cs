using System.Text;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class FormTests
{
    private static readonly HashSet<Rune> FontGlyphsAndData = [.. "█░▒●■▲▼▶◀√✗×→…日本س😀\uFFFD’".EnumerateRunes()];

    private static readonly TerminalSize[] Sizes = [new(80, 24), new(20, 5), new(120, 36)];

    private readonly TextField _name = new(20);
    private readonly DateField _born = new();

    [Fact]
    public void Tab_and_Enter_walk_and_the_last_Enter_submits()
    {
        var form = Registration();
        form.Type("Démo 0412");
        form.Press(Key.Enter);
        form.Type("28021990");
        Assert.False(form.IsSubmitted);
        form.Press(Key.Enter);
        Assert.True(form.IsSubmitted);
        form.Press(KeyPress.Of(Key.Tab));
        Assert.False(form.IsSubmitted);
        Assert.Equal(0, form.FocusedIndex);
        form.Press(KeyPress.Of(Key.Tab, Modifiers.Shift));
        Assert.Equal(1, form.FocusedIndex);
    }

    [Fact]
    public void The_first_error_gets_the_focus_and_stands_beside_its_field()
    {
        var form = Registration();
        form.Press(Key.Tab);
        form.Type("31021990");
        form.Press(Key.Enter);
        Assert.False(form.IsSubmitted);
        Assert.Equal(0, form.FocusedIndex);
        Assert.Equal(
            "Nom                         ✗ Le nom manque\nNé le 31/02/1990  ✗ Date invalide", form.Picture(50, 2));
        form.Type("Z");
        Assert.Null(form.Fields[0].Error);
    }

    [Fact]
    public void A_refusal_from_elsewhere_goes_to_its_field()
    {
        var form = Registration();
        form.Refuse(_born, "Trop jeune");
        Assert.True(_born.HasFocus && !_name.HasFocus);
        Assert.Contains("✗ Trop jeune", form.Picture(60, 2), StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_list_lies_over_the_fields_below()
    {
        var form = new Form(
            new FormField("Pays", new DropDown<string>(["Mali", "Niger"], c => c)),
            new FormField("Ville", new TextField(10)));
        form.Press(KeyPress.Of(Key.Down));
        Assert.Equal(["Pays             ▲", "Ville Mali", "      Niger"], Lines(form.Picture(18, 4)).Take(3));
    }

    [Fact]
    public void Twenty_thousand_keys_crash_nothing_and_draw_nothing_outside()
    {
        var random = new Random(20_000);
        var form = EveryView();
        (CellGrid Grid, ReferenceTerminal Terminal, Painter Painter)[] screens =
            [.. Sizes.Select(s => (new CellGrid(s), new ReferenceTerminal(s), new Painter()))];
        for (var i = 0; i < 20_000; i++)
        {
            Poke(form, random);
            var (grid, terminal, painter) = screens[i % 3];
            Assert.True(DrawsInside(form, grid), $"step {i}");
            if (i % 50 < 3)
            {
                terminal.Take(painter.Paint(grid));
            }
        }
    }

    private static void Poke(Form form, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                form.TakeBack(random.Next(40));
                break;
            case 1:
                form.Focused.View.Paste("Été\n日本 \e[2J 28/02/1990 \U0001f600");
                break;
            case 2 or 3 or 4:
                var modifiers = (Modifiers)(random.Next(3) == 0 ? random.Next(8) : 0);
                form.Press(KeyPress.Of((Key)random.Next((int)Key.F12 + 1), modifiers));
                break;
            default:
                var runes = "aeén12390/- \u0301日سA\a\0\u202e".EnumerateRunes().ToArray();
                form.Press(KeyPress.Of(runes[random.Next(runes.Length)]));
                break;
        }
    }

    /// <summary>
    /// A margin of marked cells all round the form must stay as it was, and only console glyphs be used.
    /// </summary>
    private static bool DrawsInside(View view, CellGrid grid)
    {
        var (width, height) = (grid.Size.Columns, grid.Size.Rows);
        var canvas = new Canvas(grid);
        grid.Clear();
        canvas.Fill(0, 0, width, height, '#', Theme.Warning);
        canvas.Inside().Fill(Theme.Normal);
        view.Draw(canvas.Inside());
        var margin = new Cell(new Rune('#'), Theme.Warning);
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var inside = column > 0 && column < width - 1 && row > 0 && row < height - 1;
                if (inside ? !IsConsoleGlyph(grid[column, row].Rune) : grid[column, row] != margin)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsConsoleGlyph(Rune rune) =>
        rune.Value is < 0x17f or (>= 0x2500 and < 0x2580) || FontGlyphsAndData.Contains(rune);

    private Form Registration() => new(
        new FormField("Nom", _name, () => _name.Text.Length == 0 ? "Le nom manque" : null),
        new FormField("Né le", _born, () => _born.IsInvalid ? "Date invalide" : null));

    [Fact]
    public void A_refusal_too_long_for_its_line_is_read_whole_at_the_foot_or_above()
    {
        const string sentence = "Une phrase assez longue pour déborder de sa ligne";
        var form = new Form(new FormField("Nom", new TextField(30), () => sentence), new FormField("Lieu", new TextField(30), () => sentence));
        form.Press(Key.Enter, Key.Enter);

        Assert.Contains($" ✗ {sentence}", Lines(form.Picture(60, 6))[^1], StringComparison.Ordinal);
        form.Press(Key.Tab);
        Assert.Contains($" ✗ {sentence}", Lines(form.Picture(60, 2))[0], StringComparison.Ordinal);
    }

    private static Form EveryView()
    {
        string[] names = ["Démo 0001", "Démo 0412", "Été", "日本", "long " + new string('x', 200), "\e[31m"];
        var number = new NumberField(-5, 5000);
        var inner = new Form(new FormField("a", new TextField(5)), new FormField("b", new DateField()));
        Column<string>[] columns = [new("Nom", n => n), new("N", n => $"{n.Length}", 5, Align.Right)];
        return new Form(
            new FormField("Nom", new TextField(30) { Hint = "nom" }, () => "Une phrase assez longue pour déborder"),
            new FormField("Code", new SecretField(6)),
            new FormField("Né le", new DateField()),
            new FormField("Nombre", number, () => number.IsInvalid ? "Non" : null),
            new FormField("Pays, région ou commune d’origine", new DropDown<string>(names, n => n)),
            new FormField("Personne", new ListView<string>(names, n => n), null, 4),
            new FormField("Table", new TableView<string>(columns, names), null, 6),
            new FormField("Onglets", new Tabs(["Jour", "Nuit", "Semaine"])),
            new FormField("Inclus", inner, null, 2),
            new FormField("Question", Dialog.Confirm("Départ", "Libérer ?", "Oui", "Non"), null, 6));
    }

    private static string[] Lines(string picture) => picture.Split('\n');
}
