using System.Globalization;
using System.Text;
using CentreHost.Bundles;
using CentreHost.Summaries;
using CsvHelper;

namespace CentreHost.Headquarters.Exporting;

/// <summary>A row a figure, with HDX HAPI's column names and, under them, the hashtags of those who still read them.</summary>
internal static class TidyHxl
{
    private const int LongestCode = 40;
    private const string OtherCountries = "XXZ";

    private static readonly (string Name, string Tag)[] Columns =
    [
        ("format", "#meta+format"), ("report_id", "#meta+id+report"), ("revision", "#meta+revision+num"),
        ("location_code", "#country+code+v_iso3"), ("admin1_code", "#adm1+code+v_pcode"), ("centre", "#loc+code+centre"),
        ("op_date", "#date+occurred"), ("reference_period_start", "#date+start"), ("reference_period_end", "#date+end"),
        ("exported_at", "#date+reported"), ("sector_code", "#sector+code"), ("indicator", "#indicator+code"), ("gender", "#gender+code"),
        ("age_range", "#age+range+code"), ("nationality", "#country+origin+code+v_iso3"), ("value", "#indicator+value+num"),
        ("obs_status", "#status+obs+code"),
    ];

    public static byte[] Of(IEnumerable<ExportedDay> days, IndicatorDictionary dictionary, DateTimeOffset now)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(column => column.Name)]);
            csv.WriteRecord([.. Columns.Select(column => column.Tag)]);
            foreach (var day in days)
            {
                var (start, end) = (Instant(day.Manifest.WindowFrom), Instant(day.Manifest.WindowUntil));
                foreach (var figure in day.Bundle.Figures)
                {
                    csv.WriteRecord(Row(day, figure, start, end, dictionary, now));
                }

                foreach (var figure in day.Bundle.Block14?.Figures ?? [])
                {
                    var block = day.Bundle.Block14!;
                    csv.WriteRecord(Row(day, figure, Storage.Columns.Day(block.From), Storage.Columns.Day(block.Until), dictionary, now));
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Row(ExportedDay day, BundleFigure figure, string start, string end, IndicatorDictionary dictionary, DateTimeOffset now)
    {
        var declared = dictionary[figure.Indicator];
        var country = declared.Detail == "country" ? figure.Detail : null;
        return
        [
            Bundle.Format, Path.GetFileNameWithoutExtension(day.Manifest.FileName), day.Manifest.Revision.ToString(CultureInfo.InvariantCulture),
            day.Site.Country, day.Site.Admin1, day.Site.Site, Storage.Columns.Day(day.Manifest.OpDate), start, end,
            Instant(now), declared.Sector ?? "", country is null ? Code(figure) : figure.Indicator, figure.Gender, figure.AgeRange,
            // Several countries of few together: a code ISO 3166 leaves to its users, for XXX already means that nobody said.
            country == IndicatorDictionary.Other ? OtherCountries : country ?? "",
            figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "", figure.ObsStatus,
        ];
    }

    /// <summary>A session or an item has no column of its own: it is part of what is counted.</summary>
    private static string Code(BundleFigure figure)
    {
        var code = figure.Detail is { } detail ? $"{figure.Indicator}_{detail.Replace('-', '_')}" : figure.Indicator;
        return code.Length > LongestCode ? code[..LongestCode] : code;
    }

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
