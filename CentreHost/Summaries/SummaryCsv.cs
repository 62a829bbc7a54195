using System.Globalization;
using System.Text;
using CsvHelper;

namespace CentreHost.Summaries;

/// <summary>The same figures as rows for a spreadsheet: one header row, one row a cell.</summary>
internal static class SummaryCsv
{
    public static byte[] Of(DaySummary summary)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" })
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            Row(csv, "format", "centre", "op_date", "revision", "indicator", "gender", "age_range", "detail", "value");
            foreach (var figure in summary.Figures)
            {
                Row(
                    csv, summary.Format, summary.Centre, Storage.Columns.Day(summary.ServiceDay),
                    summary.Revision.ToString(CultureInfo.InvariantCulture), figure.Indicator, figure.Sex, figure.AgeGroup,
                    figure.Detail ?? "", figure.Value.ToString(CultureInfo.InvariantCulture));
            }
        }

        return bytes.ToArray();
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
