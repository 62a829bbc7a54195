using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class PainterTests
{
    private static readonly Rune[] Runes =
        [.. "aZ é█─√→日本한ｗЖسا\u0301\u202e\a\e\0\x7f\x9b\u2028\u00ad".EnumerateRunes(), new(0x1f600), new(0x10ffff)];

    [Fact]
    public void What_is_painted_is_always_exactly_the_grid()
    {
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(seeds, seed =>
        {
            var random = new Random(seed);
            var size = new TerminalSize(random.Next(1, 14), random.Next(1, 5));
            var (painter, terminal, grid) = (new Painter(), new ReferenceTerminal(size), new CellGrid(size));
            for (var frame = 0; frame < 12; frame++)
            {
                Scribble(random, grid);
                if (random.Next(5) == 0)
                {
                    painter.Invalidate();
                    terminal[0, 0] = new Cell(new Rune('?'), default);
                }

                terminal.Take(painter.Paint(grid));
                AssertShows(terminal, grid);
                Assert.True(painter.Paint(grid).IsEmpty);
            }
        }));
    }

    [Fact]
    public void What_was_painted_is_read_back_as_the_grid_with_its_colours()
    {
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(seeds, seed =>
        {
            var random = new Random(seed);
            var size = new TerminalSize(random.Next(1, 14), random.Next(1, 5));
            var (painter, screen, grid) = (new Painter(), new PaintedScreen(size), new CellGrid(size));
            for (var frame = 0; frame < 12; frame++)
            {
                Scribble(random, grid);
                screen.Take(painter.Paint(grid));
                AssertSame(grid, (column, row) => screen.Cells[column, row], screen.Cursor);
            }
        }));
    }

    [Fact]
    public void Text_of_others_on_the_screen_goes_at_the_next_whole_repaint()
    {
        var size = new TerminalSize(20, 3);
        var (painter, terminal, grid) = (new Painter(), new ReferenceTerminal(size), new CellGrid(size));
        new Canvas(grid).Text(0, 1, "prêt");
        terminal.Take(painter.Paint(grid));
        terminal.Take("\e[1;1H[12.3] usb 1-1: new device"u8[..20]);
        Assert.True(painter.Paint(grid).IsEmpty);
        painter.Invalidate();
        terminal.Take(painter.Paint(grid));
        AssertShows(terminal, grid);
    }

    [Fact]
    public void A_new_size_is_painted_whole()
    {
        var painter = new Painter();
        painter.Paint(new CellGrid(new TerminalSize(80, 24)));
        var larger = new TerminalSize(100, 30);
        var (terminal, grid) = (new ReferenceTerminal(larger), new CellGrid(larger));
        new Canvas(grid).Box("Repas");
        terminal.Take(painter.Paint(grid));
        AssertShows(terminal, grid);
    }

    [Fact]
    public void One_letter_costs_a_few_bytes()
    {
        var (painter, grid) = (new Painter(), new CellGrid(new TerminalSize(120, 36)));
        painter.Paint(grid);
        grid.Put(60, 18, new Rune('x'), default);
        Assert.InRange(painter.Paint(grid).Length, 1, 16);
    }

    private static void Scribble(Random random, CellGrid grid)
    {
        if (random.Next(4) == 0)
        {
            grid.Clear();
        }

        for (var i = random.Next(30); i > 0; i--)
        {
            var (bold, reverse) = (random.Next(2) == 0, random.Next(2) == 0);
            var style = new Style((Colour)random.Next(17), (Colour)random.Next(17), bold, reverse);
            var (column, row) = (random.Next(grid.Size.Columns), random.Next(grid.Size.Rows));
            grid.Put(column, row, Runes[random.Next(Runes.Length)], style);
            grid.Cursor = random.Next(3) == 0 ? null : new CursorPosition(column, row);
        }
    }

    private static void AssertShows(ReferenceTerminal terminal, CellGrid grid) =>
        AssertSame(grid, (column, row) => terminal[column, row], terminal.Cursor);

    private static void AssertSame(CellGrid grid, Func<int, int, Cell> shown, CursorPosition? cursor)
    {
        for (var row = 0; row < grid.Size.Rows; row++)
        {
            for (var column = 0; column < grid.Size.Columns; column++)
            {
                Assert.Equal(grid[column, row], shown(column, row));
            }
        }

        Assert.Equal(grid.Cursor, cursor);
    }
}
