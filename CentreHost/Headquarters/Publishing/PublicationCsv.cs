using System.Globalization;
using System.Text;
using CentreHost.Storage;
using CsvHelper;

namespace CentreHost.Headquarters.Publishing;

/// <summary>A publication as rows, with the hashtag row for those who still read it. Empty with status Q: kept back.</summary>
internal static class PublicationCsv
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly string[] Header =
    [
        "reference_period_start", "reference_period_end", "group", "indicator", "people", "value", "since_1_january", "since_start", "obs_status", "days_reported",
    ];

    private static readonly string[] Tags =
    [
        "#date+start", "#date+end", "#loc+code", "#indicator+code", "#population+type", "#indicator+value+num", "#indicator+value+year+num",
        "#indicator+value+start+num", "#status+obs+code", "#meta+days+num",
    ];

    public static byte[] Of(Publication publication, bool hashtags)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord(Header);
            if (hashtags)
            {
                csv.WriteRecord(Tags);
            }

            var days = publication.Reporting.ToDictionary(centre => centre.Site, centre => centre.Days);
            foreach (var figure in publication.Figures.Concat(publication.Present))
            {
                csv.WriteRecord([
                    Columns.Day(publication.From), Columns.Day(publication.Until), figure.Unit, figure.Indicator, figure.People,
                    figure.Period?.ToString(CultureInfo.InvariantCulture) ?? "", figure.Year.ToString(CultureInfo.InvariantCulture),
                    figure.Start.ToString(CultureInfo.InvariantCulture), figure.Period is null ? "Q" : "A",
                    days.TryGetValue(figure.Unit, out var reported) ? reported.ToString(CultureInfo.InvariantCulture) : "",
                ]);
            }
        }

        return [.. Utf8WithMark.GetPreamble(), .. Utf8WithMark.GetBytes(text.ToString())];
    }
}
