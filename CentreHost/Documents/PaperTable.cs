namespace CentreHost.Documents;

/// <remarks><paramref name="Width"/>: in millimetres, stretched or shrunk until all columns fill the page.</remarks>
internal sealed record PaperColumn(string Head, double Width, bool IsNumber = false);

internal enum RowKind
{
    Line,

    /// <summary>Its one cell runs over all columns, above the rows it names.</summary>
    Group,

    /// <summary>Stays with the row above it; its first cell runs on until the first that is not null.</summary>
    Total,
}

/// <remarks><paramref name="Cells"/>: one for each column; null is empty, and in a count a box to write in.</remarks>
internal sealed record PaperRow(RowKind Kind, params IReadOnlyList<string?> Cells)
{
    public static PaperRow Line(params IReadOnlyList<string?> cells) => new(RowKind.Line, cells);

    public static PaperRow Group(string text) => new(RowKind.Group, text);

    public static PaperRow Total(params IReadOnlyList<string?> cells) => new(RowKind.Total, cells);
}

/// <summary>Its head is repeated on every page it runs over.</summary>
internal sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows)
{
    /// <summary>In millimetres: room for a hand to write.</summary>
    public double RowHeight { get; init; }

    public double TextSize { get; init; } = PaperStyle.Cell;

    public bool HasLines => Rows.Any(row => row.Kind == RowKind.Line);
}
