using CentreHost.Beds;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>The beds of one block, room by room; one is marked. Arrows walk.</summary>
internal sealed class BedGrid
{
    private const int RoomWidth = 10;
    private const int CellWidth = 2;
    private const int BedsInRow = 32;
    private const int FreeWidth = 12;

    private List<BedLine[]> _rows = [];
    private int _row;
    private int _column;

    public BedLine? Marked => _row < _rows.Count && _column < _rows[_row].Length ? _rows[_row][_column] : null;

    /// <summary>Keeps the mark on the bed it was on, where it is still there.</summary>
    public void Show(IReadOnlyList<BedLine> beds)
    {
        var marked = Marked?.Bed;
        _rows = [.. beds.GroupBy(bed => bed.Room).SelectMany(room => room.Chunk(BedsInRow))];
        (_row, _column) = (0, 0);
        for (var row = 0; row < _rows.Count; row++)
        {
            if (Array.FindIndex(_rows[row], bed => bed.Bed == marked) is >= 0 and var column)
            {
                (_row, _column) = (row, column);
            }
        }
    }

    public bool Press(KeyPress key)
    {
        var (down, right) = key switch
        {
            _ when key.Is(Key.Up) => (-1, 0),
            _ when key.Is(Key.Down) => (1, 0),
            _ when key.Is(Key.Left) => (0, -1),
            _ when key.Is(Key.Right) => (0, 1),
            _ => (0, 0),
        };
        if ((down, right) == (0, 0) || _rows.Count == 0)
        {
            return false;
        }

        _row = Math.Clamp(_row + down, 0, _rows.Count - 1);
        _column = Math.Clamp(_column + right, 0, _rows[_row].Length - 1);
        return true;
    }

    public void Draw(Canvas canvas, Desk desk)
    {
        var first = Math.Clamp(_row - (canvas.Height / 2), 0, Math.Max(0, _rows.Count - canvas.Height));
        for (var y = 0; y < canvas.Height && first + y < _rows.Count; y++)
        {
            DrawRow(canvas.Row(y), first + y, desk);
        }
    }

    private void DrawRow(Canvas line, int at, Desk desk)
    {
        var row = _rows[at];
        var isFirstOfRoom = at == 0 || _rows[at - 1][0].Room != row[0].Room;
        line.Text(0, 0, RoomWidth - 1, isFirstOfRoom ? row[0].Room : "", Theme.Accent);
        for (var i = 0; i < row.Length; i++)
        {
            var (sign, style) = BedWords.Sign(row[i]);
            line.Put(RoomWidth + (i * CellWidth), 0, sign, at == _row && i == _column ? style with { Reverse = true } : style);
        }

        if (HasRoomForFree(at, line.Width) && (isFirstOfRoom || !HasRoomForFree(at - 1, line.Width)))
        {
            line.Text(line.Width - FreeWidth, 0, FreeWidth, desk.Say("bed_map_room", FreeInRoom(row[0].Room)), Theme.Quiet, Align.Right);
        }
    }

    /// <summary>The first line of a large room may take the whole width; its next one has the place.</summary>
    private bool HasRoomForFree(int at, int width) => RoomWidth + (_rows[at].Length * CellWidth) < width - FreeWidth;

    private int FreeInRoom(string room) =>
        _rows.SelectMany(row => row).Count(bed => bed.Room == room && bed is { Hold: null, Mat: false } && bed.IsFree());
}
