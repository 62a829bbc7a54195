namespace CentreHost.Headquarters.Figures;

/// <summary>
/// Cells as bytes. Two hundred thousand days of some hundred boxes each are a hundred million rows, or a few hundred
/// megabytes of these. They are a cache: the signed bundles are kept.
/// </summary>
internal static class PackedCells
{
    private const string Statuses = "AEOQL";

    public static byte[] Pack(IEnumerable<DayCell> cells)
    {
        var bytes = new List<byte>(1024);
        var before = 0;
        foreach (var cell in cells.OrderBy(cell => cell.Cell))
        {
            Number(bytes, (ulong)(cell.Cell - before) * 8 + (ulong)Statuses.IndexOf(cell.Status, StringComparison.Ordinal));
            if (cell.Value is { } value)
            {
                Signed(bytes, value);
            }

            before = cell.Cell;
        }

        return [.. bytes];
    }

    public static List<DayCell> Unpack(ReadOnlySpan<byte> bytes)
    {
        var cells = new List<DayCell>(bytes.Length / 3);
        var (at, cell) = (0, 0);
        while (at < bytes.Length)
        {
            cells.Add(Next(bytes, ref at, ref cell));
        }

        return cells;
    }

    public static byte[] Pack(CellSums sums)
    {
        var bytes = new List<byte>(2048);
        var before = 0;
        foreach (var (cell, sum) in sums.Told)
        {
            Number(bytes, (ulong)(cell - before));
            Number(bytes, (ulong)sum.DaysTold);
            Number(bytes, (ulong)sum.LastDay);
            Signed(bytes, sum.Sum);
            Signed(bytes, sum.Last);
            before = cell;
        }

        return [.. bytes];
    }

    /// <summary>Adds packed sums to those that are there.</summary>
    public static void AddTo(CellSums sums, ReadOnlySpan<byte> bytes)
    {
        var (at, cell) = (0, 0);
        while (at < bytes.Length)
        {
            cell += (int)Number(bytes, ref at);
            var days = (int)Number(bytes, ref at);
            var lastDay = (int)Number(bytes, ref at);
            var sum = Signed(bytes, ref at);
            sums.Add(cell, new CellSum(sum, days, lastDay, Signed(bytes, ref at)));
        }
    }

    /// <summary>Adds a packed day.</summary>
    public static void AddTo(CellSums sums, DateOnly day, ReadOnlySpan<byte> bytes)
    {
        var (at, cell) = (0, 0);
        while (at < bytes.Length)
        {
            if (Next(bytes, ref at, ref cell).Value is { } told)
            {
                sums.Add(cell, day, told);
            }
        }
    }

    private static DayCell Next(ReadOnlySpan<byte> bytes, ref int at, ref int cell)
    {
        var head = Number(bytes, ref at);
        cell += (int)(head / 8);
        var status = Statuses[(int)(head % 8)];
        return new DayCell(cell, status is 'A' or 'E' ? Signed(bytes, ref at) : null, status);
    }

    private static void Signed(List<byte> bytes, long value) =>
        Number(bytes, unchecked((ulong)(value << 1) ^ (ulong)(value >> 63)));

    private static long Signed(ReadOnlySpan<byte> bytes, ref int at)
    {
        var coded = Number(bytes, ref at);
        return unchecked((long)(coded >> 1) ^ -(long)(coded & 1));
    }

    private static void Number(List<byte> bytes, ulong number)
    {
        while (number >= 0x80)
        {
            bytes.Add((byte)((number & 0x7F) | 0x80));
            number >>= 7;
        }

        bytes.Add((byte)number);
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (number, shift) = (0UL, 0);
        byte part;
        do
        {
            part = bytes[at++];
            number |= (ulong)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        return number;
    }
}
