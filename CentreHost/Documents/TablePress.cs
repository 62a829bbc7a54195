namespace CentreHost.Documents;

/// <summary>Draws a table over as many pages as it takes, its head at the top of each.</summary>
internal sealed class TablePress
{
    private const double PadAcross = TableCell.PadAcross;
    private const double PadDown = TableRow.PadDown;

    /// <summary>Lengths added up in another order differ in their last digits.</summary>
    private const double Rounding = 0.001;

    private readonly PaperFlow _flow;
    private readonly PaperTable _table;
    private readonly double[] _lefts;
    private readonly double[] _widths;
    private readonly double _lineHeight;
    private readonly TableRow _head;

    public TablePress(PaperFlow flow, PaperTable table)
    {
        (_flow, _table) = (flow, table);
        _lineHeight = table.TextSize * PaperStyle.Leading;
        var stretch = flow.Width / table.Columns.Sum(column => column.Width);
        _widths = [.. table.Columns.Select(column => column.Width * stretch)];
        _lefts = new double[_widths.Length];
        for (var i = 0; i < _lefts.Length; i++)
        {
            _lefts[i] = i == 0 ? PaperFlow.Left : _lefts[i - 1] + _widths[i - 1];
        }

        _head = Head();
    }

    public void Draw()
    {
        var rows = _table.HasLines ? _table.Rows : [.. Empty(), .. _table.Rows.Where(row => row.Kind == RowKind.Total)];
        var drawn = rows.Select(Set).ToList();
        _flow.Ask(_head.Height + Math.Min(KeptWith(rows, drawn, 0), _flow.FullRoom - _head.Height));
        Put(_head);
        for (var i = 0; i < drawn.Count; i++)
        {
            DrawRow(drawn[i], KeptWith(rows, drawn, i));
        }

        _flow.MoveDown(4);
    }

    private IEnumerable<PaperRow> Empty() => [PaperRow.Group(_flow.Words["no_lines"])];

    /// <summary>A group's name is not left behind by its first row, nor a total by the last.</summary>
    private static double KeptWith(IReadOnlyList<PaperRow> rows, List<TableRow> drawn, int at)
    {
        var height = drawn[at].Height;
        var next = at + 1 < rows.Count ? rows[at + 1].Kind : RowKind.Line;
        return at + 1 < rows.Count && (rows[at].Kind == RowKind.Group || next == RowKind.Total)
            ? height + drawn[at + 1].Height
            : height;
    }

    private void DrawRow(TableRow row, double together)
    {
        var fullRoom = _flow.FullRoom - _head.Height;
        if (Math.Min(together, fullRoom) > _flow.Room + Rounding)
        {
            _flow.NextPage();
            Put(_head);
        }

        while (row.Height > _flow.Room + Rounding)
        {
            var lines = Math.Max(1, (int)((_flow.Room - (2 * PadDown)) / _lineHeight));
            Put(row.First(lines));
            row = row.After(lines);
            _flow.NextPage();
            Put(_head);
        }

        Put(row);
    }

    private void Put(TableRow row)
    {
        row.Draw(_flow.Page, _flow.Top);
        _flow.MoveDown(row.Height);
    }

    private TableRow Head()
    {
        const double Smaller = 0.94;
        var size = _table.TextSize * Smaller;
        for (var i = 0; i < _widths.Length; i++)
        {
            // Words are not broken in a head: the widest of them says how large all are.
            size = _table.Columns[i].Head.Split(' ', '-', '\n')
                .Min(word => TextWrap.Fit(word, PaperStyle.Bold, size, _widths[i] - (2 * PadAcross) - 0.3));
        }

        var cells = _table.Columns.Select((column, i) => SetCell(i, 1, column.Head, size, PaperStyle.Bold));
        return new TableRow([.. cells], size * PaperStyle.Leading, 0, PaperStyle.HeadFill);
    }

    private TableRow Set(PaperRow row)
    {
        if (row.Kind == RowKind.Group)
        {
            var label = SetCell(0, _widths.Length, row.Cells[0] ?? "", _table.TextSize, PaperStyle.Bold);
            return new TableRow([label], _lineHeight, 0, PaperStyle.SoftFill);
        }

        if (row.Cells.Count != _widths.Length)
        {
            throw new ArgumentException($"{row.Cells.Count} cells for {_widths.Length} columns.", nameof(row));
        }

        var isTotal = row.Kind == RowKind.Total;
        var face = isTotal ? PaperStyle.Bold : PaperStyle.Regular;
        var cells = new List<TableCell>();
        for (var i = 0; i < _widths.Length; i++)
        {
            var span = 1;
            while (isTotal && cells.Count == 0 && span < _widths.Length && row.Cells[span] is null)
            {
                span++;
            }

            cells.Add(SetCell(i, span, row.Cells[i] ?? "", _table.TextSize, face));
            i += span - 1;
        }

        return new TableRow(cells, _lineHeight, isTotal ? 0 : _table.RowHeight, isTotal ? PaperStyle.SoftFill : null);
    }

    private TableCell SetCell(int column, int span, string text, double size, TrueTypeFace face)
    {
        var width = _widths.Skip(column).Take(span).Sum();
        var room = width - (2 * PadAcross);
        var isNumber = span == 1 && _table.Columns[column].IsNumber;
        var isFigure = isNumber && text.Length > 0 && !text.Contains(' ', StringComparison.Ordinal);
        return isFigure
            ? new TableCell(_lefts[column], width, [text], TextWrap.Fit(text, face, size, room), face, true)
            : new TableCell(_lefts[column], width, TextWrap.Lines(text, face, size, room), size, face, isNumber);
    }
}
