namespace Kiosk.Outbox;

/// <summary>What a segment holds. A last line without its end is a write that was cut off before anybody was answered.</summary>
internal static class OutboxReading
{
    public static (List<OutboxLine> Lines, int Damaged) Of(string segment)
    {
        ReadOnlySpan<byte> rest = File.ReadAllBytes(segment);
        var (lines, damaged) = (new List<OutboxLine>(), 0);
        while (rest.IndexOf((byte)'\n') is >= 0 and var end)
        {
            if (OutboxLine.Read(rest[..end]) is { } line)
            {
                lines.Add(line);
            }
            else
            {
                damaged++;
            }

            rest = rest[(end + 1)..];
        }

        return (lines, damaged);
    }
}
