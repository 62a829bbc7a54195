namespace Kiosk.Terminal;

/// <summary>Draws whole pictures; what reaches the terminal is the difference to the last one, in one write.</summary>
internal sealed class Display(ITerminal terminal)
{
    private readonly Painter _painter = new();
    private CellGrid _grid = new(terminal.Size);

    /// <summary>As last drawn.</summary>
    public CellGrid Grid => _grid;

    public void Draw(Action<Canvas> picture)
    {
        var size = terminal.Size;
        if (size != _grid.Size)
        {
            _grid = new CellGrid(size);
        }

        _grid.Clear();
        picture(new Canvas(_grid));
        var bytes = _painter.Paint(_grid);
        if (!bytes.IsEmpty)
        {
            terminal.Write(bytes);
        }
    }

    /// <summary>The next picture is painted whole: on Ctrl+L, after Resized, and every minute.</summary>
    public void Invalidate() => _painter.Invalidate();
}
