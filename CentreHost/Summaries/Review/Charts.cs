using CentreHost.Documents;

namespace CentreHost.Summaries.Review;

/// <summary>A day's column: upwards, and downwards where two things are set against each other.</summary>
internal sealed record DayColumn(DateOnly Day, long Up, long Down = 0);

/// <summary>A row of two wings: men to the left, women to the right.</summary>
internal sealed record WingRow(string Name, long Left, long Right);

/// <param name="Value">None where it is not told: like nought it has its name, what it says, and no bar.</param>
internal sealed record BarRow(string Name, double? Value, string Says, bool Alarming = false);

/// <summary>Charts as shapes. They read in black and white: what is told apart is told by place and number, not by colour alone. Pure.</summary>
internal static class Charts
{
    private const double Head = 6;
    private const double Axis = 5;
    private const double Small = 2.3;
    private const double LeftRoom = 11;

    private static readonly Ink Main = PaperStyle.Accent;
    private static readonly Ink Second = new(0xB4, 0x5F, 0x06);
    private static readonly Ink Alarm = new(0xA3, 0x1D, 0x1D);

    /// <param name="limit">A line across: how many there is room for.</param>
    public static Drawing Columns(string title, IReadOnlyList<DayColumn> days, long? limit, double width, double height, PaperWords words)
    {
        var most = Math.Max(1, Math.Max(days.Max(d => d.Up), limit ?? 0));
        var least = days.Max(d => d.Down);
        var (plot, step) = (height - Head - Axis, (width - LeftRoom) / days.Count);
        var unit = plot / (most + least);
        var zero = Head + (most * unit);
        List<Mark> marks = [new Mark.Label(title, 0, 3.4, 2.9, Anchor.Start, default, Bold: true)];
        for (var i = 0; i < days.Count; i++)
        {
            var (day, left) = (days[i], LeftRoom + (i * step));
            marks.AddRange(Column(day, left, step, zero, unit, words));
            if (IsNamed(day.Day, i, days.Count))
            {
                marks.Add(new Mark.Label(Short(day.Day), left + (step / 2), height - 1, Small, Anchor.Middle, PaperStyle.Faint));
            }
        }

        marks.AddRange(Frame(most, least, limit, zero, unit, width, words));
        return new Drawing(title, width, height, marks);
    }

    public static Drawing Wings(string title, string leftName, string rightName, IReadOnlyList<WingRow> rows, double width, PaperWords words)
    {
        const double rowHeight = 5;
        const double nameWidth = 16;
        const double numberWidth = 8;
        var half = ((width - nameWidth) / 2) - numberWidth;
        var most = Math.Max(1, rows.Max(row => Math.Max(row.Left, row.Right)));
        var middle = width / 2;
        List<Mark> marks =
        [
            new Mark.Label(title, 0, 3.4, 2.9, Anchor.Start, default, Bold: true),
            new Mark.Label(leftName, middle - (nameWidth / 2) - 1, 8, Small, Anchor.End, PaperStyle.Faint),
            new Mark.Label(rightName, middle + (nameWidth / 2) + 1, 8, Small, Anchor.Start, PaperStyle.Faint),
        ];
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, top) = (rows[i], 10 + (i * rowHeight));
            var (left, right) = (half * row.Left / most, half * row.Right / most);
            var (leftEdge, rightEdge) = (middle - (nameWidth / 2), middle + (nameWidth / 2));
            marks.Add(new Mark.Bar(new Box(leftEdge - left, top, left, rowHeight - 1), Main, $"{row.Name}, {leftName}: {words.Number(row.Left)}"));
            marks.Add(new Mark.Bar(new Box(rightEdge, top, right, rowHeight - 1), Second, $"{row.Name}, {rightName}: {words.Number(row.Right)}"));
            marks.Add(new Mark.Label(row.Name, middle, top + 3.1, Small, Anchor.Middle));
            marks.Add(new Mark.Label(words.Number(row.Left), leftEdge - left - 1, top + 3.1, Small, Anchor.End));
            marks.Add(new Mark.Label(words.Number(row.Right), rightEdge + right + 1, top + 3.1, Small, Anchor.Start));
        }

        return new Drawing(title, width, 11 + (rows.Count * rowHeight), marks);
    }

    public static Drawing Bars(string title, IReadOnlyList<BarRow> rows, double width)
    {
        const double rowHeight = 5;
        const double nameWidth = 48;
        const double valueWidth = 26;
        var most = Math.Max(1, rows.Select(row => row.Value ?? 0).DefaultIfEmpty().Max());
        List<Mark> marks = [new Mark.Label(title, 0, 3.4, 2.9, Anchor.Start, default, Bold: true)];
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, top) = (rows[i], Head + (i * rowHeight));
            var length = row.Value is > 0 and var value ? Math.Max(0.3, (width - nameWidth - valueWidth) * value / most) : 0;
            marks.Add(new Mark.Label(TextWrap.Clip(row.Name, PaperStyle.Regular, Small, nameWidth - 2), 0, top + 3.1, Small, Anchor.Start));
            if (length > 0)
            {
                marks.Add(new Mark.Bar(new Box(nameWidth, top, length, rowHeight - 1), row.Alarming ? Alarm : Main, $"{row.Name}: {row.Says}"));
            }

            marks.Add(new Mark.Label(row.Says, nameWidth + length + 1, top + 3.1, Small, Anchor.Start, row.Alarming ? Alarm : default, row.Alarming));
        }

        return new Drawing(title, width, Head + (Math.Max(1, rows.Count) * rowHeight), marks);
    }

    private static IEnumerable<Mark> Column(DayColumn day, double left, double step, double zero, double unit, PaperWords words)
    {
        var (width, gap) = (step * 0.8, step * 0.1);
        if (day.Up > 0)
        {
            yield return new Mark.Bar(new Box(left + gap, zero - (day.Up * unit), width, day.Up * unit), Main, $"{words.Day(day.Day)}: {words.Number(day.Up)}");
        }

        if (day.Down > 0)
        {
            yield return new Mark.Bar(new Box(left + gap, zero, width, day.Down * unit), Second, $"{words.Day(day.Day)}: −{words.Number(day.Down)}");
        }
    }

    private static IEnumerable<Mark> Frame(long most, long least, long? limit, double zero, double unit, double width, PaperWords words)
    {
        yield return new Mark.Stroke(LeftRoom, zero, width, zero, 0.2, PaperStyle.Grid);
        yield return new Mark.Label(words.Number(most), LeftRoom - 1, Head + 1.6, Small, Anchor.End, PaperStyle.Faint);
        yield return new Mark.Label("0", LeftRoom - 1, zero + 0.8, Small, Anchor.End, PaperStyle.Faint);
        if (least > 0)
        {
            yield return new Mark.Label($"−{words.Number(least)}", LeftRoom - 1, zero + (least * unit), Small, Anchor.End, PaperStyle.Faint);
        }

        if (limit is { } room)
        {
            var at = zero - (room * unit);
            yield return new Mark.Stroke(LeftRoom, at, width, at, 0.4, Second);
            // Above the columns: on the line the last of them would stand behind it.
            yield return new Mark.Label(words.Say("review_room", words.Number(room)), width, 3.4, Small, Anchor.End, Second);
        }
    }

    /// <summary>Every day of two weeks, every other Monday of a quarter.</summary>
    private static bool IsNamed(DateOnly day, int place, int days) =>
        days <= 20 || (day.DayOfWeek == DayOfWeek.Monday && (place / 7) % 2 == 0);

    private static string Short(DateOnly day) => day.ToString("dd/MM", System.Globalization.CultureInfo.InvariantCulture);
}
