using System.Security.Cryptography;
using System.Text;
using CentreHost.Import;

namespace CentreHost.Stock.Files;

/// <summary>
/// The idempotency key of a file, from what its cells say: saved again by another program, with another separator or in
/// another encoding, it is the same file.
/// </summary>
internal static class StockFileKey
{
    // Neither stands in a cell of a file that can be read as text.
    private const char BetweenCells = '\u001f', BetweenRows = '\u001e';

    public static string Lines(Sheet sheet)
    {
        var text = new StringBuilder();
        foreach (var row in sheet.Rows)
        {
            foreach (var (column, cell) in row.Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal))
            {
                text.Append(column).Append(BetweenCells).Append(cell).Append(BetweenCells);
            }

            text.Append(BetweenRows);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>A name-based identifier (RFC 9562, version 8).</summary>
    public static Guid Of(params IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(BetweenRows, parts))).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
