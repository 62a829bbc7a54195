using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class CanvasTests
{
    [Fact]
    public void No_control_character_reaches_the_terminal_whatever_the_data()
    {
        var nasty = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
            Gen.Choose(0, 0x10ffff).Where(Rune.IsValid).Select(c => new Rune(c).ToString()),
            Gen.Elements("\e[2J", "\x9b31m", "\u202e", "\ud800", "\r\n", "\u2028", "e\u0301", "日", "\a"));
        var texts = nasty.ListOf().Select(parts => string.Concat(parts));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var grid = new CellGrid(new TerminalSize(30, 2));
            var canvas = new Canvas(grid);
            canvas.Text(0, 0, text);
            canvas.Text(3, 1, 20, text, Theme.Yes, Align.Centre);

            // The reference terminal fails on any control character and on any sequence but the painter's own.
            new ReferenceTerminal(grid.Size).Take(new Painter().Paint(grid));
            Assert.DoesNotContain(grid.Line(0) + grid.Line(1), c => char.IsControl(c) || c is '\u202e' or '\u2028');
        }));
    }

    [Theory]
    [InlineData("Zoé", 3)]
    [InlineData("Zoe\u0301", 3)]
    [InlineData("日本", 4)]
    [InlineData("😀", 2)]
    [InlineData("شمس", 3)]
    [InlineData("a\u202eb", 2)]
    [InlineData("œ×", 2)]
    public void Width_is_counted_in_cells(string text, int cells) => Assert.Equal(cells, Glyph.Measure(text));

    [Theory]
    [InlineData("Aminata", 10, "Aminata")]
    [InlineData("Aminata", 7, "Aminata")]
    [InlineData("Aminata", 6, "Amina…")]
    [InlineData("Aminata", 1, "…")]
    [InlineData("日本語", 5, "日本…")]
    [InlineData("日本語", 4, "日…")]
    [InlineData("Zoe\u0301lie", 4, "Zoé…")]
    [InlineData("a\e[2Jb", 10, "a·[2Jb")]
    public void Text_that_does_not_fit_ends_in_an_ellipsis(string text, int width, string shown) =>
        Assert.Equal(shown, Keyboard.Picture(width, 1, c => c.Text(0, 0, text)));

    [Fact]
    public void Text_is_aligned_within_its_width() => Assert.Equal(
        "|    12|  mi  |gauche|",
        Keyboard.Picture(24, 1, c =>
        {
            c.Text(0, 0, "|      |      |      |");
            c.Text(1, 0, 6, "12", default, Align.Right);
            c.Text(8, 0, 6, "mi", default, Align.Centre);
            c.Text(15, 0, 6, "gauche", default);
        }));

    [Fact]
    public void Boxes_are_drawn_single_and_double() => Assert.Equal(
        "┌─ Lit 12 ─┐\n│libre     │\n└──────────┘\n╔══════════╗\n║          ║\n╚══════════╝",
        Keyboard.Picture(12, 6, c =>
        {
            c.Sub(0, 0, 12, 3).Box("Lit 12").Text(0, 0, "libre");
            c.Sub(0, 3, 12, 3).Box(doubled: true);
        }));

    [Fact]
    public void Nothing_is_ever_drawn_outside_a_sub_canvas()
    {
        var rectangles = Gen.Choose(-20, 30).Four().ToArbitrary();
        var points = Gen.Choose(-9, 40).Two().ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(rectangles, points, (r, p) =>
        {
            var grid = new CellGrid(new TerminalSize(16, 8));
            var sub = new Canvas(grid).Sub(r.Item1, r.Item2, r.Item3, r.Item4);
            sub.Fill(p.Item1, p.Item2, 50, 50, '#', default);
            sub.Text(p.Item1, p.Item2, "日本語日本語日本語");
            sub.Text(p.Item2, p.Item1, 30, "mot", Theme.Yes, Align.Right);
            sub.Box("titre", doubled: true);
            sub.Put(sub.Width - 1, sub.Height - 1, new Rune('日'));
            for (var row = 0; row < 8; row++)
            {
                for (var column = 0; column < 16; column++)
                {
                    var inside = column >= r.Item1 && column < r.Item1 + r.Item3
                        && row >= r.Item2 && row < r.Item2 + r.Item4;
                    Assert.True(inside || grid[column, row] == Cell.Blank, $"({column},{row}) {r}");
                }
            }
        }));
    }
}
