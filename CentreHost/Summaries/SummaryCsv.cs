using System.Globalization;
using System.Text;
using CsvHelper;

namespace CentreHost.Summaries;

/// <summary>The same figures as rows for a spreadsheet: one header row, one row a cell.</summary>
internal static class SummaryCsv
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Of(DaySummary summary)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord(["format", "centre", "op_date", "revision", "indicator", "gender", "age_range", "detail", "value", "obs_status"]);
            foreach (var figure in summary.Figures)
            {
                csv.WriteRecord([
                    summary.Format, summary.Centre, Storage.Columns.Day(summary.ServiceDay),
                    summary.Revision.ToString(CultureInfo.InvariantCulture), figure.Indicator, figure.Sex, figure.AgeGroup,
                    figure.Detail ?? "", figure.Known?.ToString(CultureInfo.InvariantCulture) ?? "", figure.Status,
                ]);
            }
        }

        // Excel takes a file without the mark for Windows-1252.
        return [.. Utf8WithMark.GetPreamble(), .. Utf8WithMark.GetBytes(text.ToString())];
    }
}
