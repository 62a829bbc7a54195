using System.Globalization;
using CentreHost.Storage;
using CsvHelper;

namespace CentreHost.Stock.Files;

/// <summary>
/// A table as a spreadsheet of the region opens it: semicolons, UTF-8 with its mark. Words that a spreadsheet would run
/// as a formula stand behind an apostrophe; numbers stay numbers.
/// </summary>
internal static class StockCsv
{
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
    };

    /// <param name="rows">Cells of text, whole numbers, days, or nothing; read while they are written.</param>
    public static async Task Write(Stream to, string[] header, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await csv.WriteRecordAsync(header, stop);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                Write(csv, cell);
            }

            await csv.EndRecordAsync(stop);
        }

        await csv.FlushAsync(stop);
    }

    private static void Write(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case long number:
                csv.WriteField(number, default, CultureInfo.InvariantCulture);
                break;
            case DateOnly day:
                csv.WriteField(Columns.Day(day));
                break;
            case true:
                csv.WriteField("1");
                break;
            case false:
                csv.WriteField("0");
                break;
            default:
                csv.WriteField((string?)cell);
                break;
        }
    }
}
