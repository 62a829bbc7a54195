using System.Globalization;
using System.Text;
using System.Text.Json;
using CentreHost.Storage;
using CentreHost.Summaries;
using CsvHelper;

namespace CentreHost.Headquarters.Exporting;

/// <summary>What DHIS2 imports: a data value set for each centre and day, or all of them as one table.</summary>
internal static class Dhis2
{
    public const string Daily = "MRRM_DAILY";
    public const string Fortnight = "MRRM_P14D";

    private static readonly string[] Header = ["dataelement", "period", "orgunit", "catoptcombo", "attroptcombo", "value", "strby", "lstupd", "cmt"];

    /// <summary>With the set's name and its date, so that the day counts as reported.</summary>
    public static byte[] Json(ExportedDay day, IndicatorDictionary dictionary)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var scheme in new[] { "dataElementIdScheme", "orgUnitIdScheme", "categoryOptionComboIdScheme", "dataSetIdScheme" })
            {
                json.WriteString(scheme, "CODE");
            }

            json.WriteString("dataSet", Daily);
            json.WriteString("completeDate", Columns.Day(day.Complete));
            json.WriteString("period", Period(day.Manifest.OpDate));
            json.WriteString("orgUnit", day.Site.Site);
            json.WriteStartArray("dataValues");
            foreach (var cell in ExportCells.Of(day.Bundle.Figures, dictionary))
            {
                json.WriteStartObject();
                json.WriteString("dataElement", cell.Element);
                json.WriteString("categoryOptionCombo", cell.Combination ?? "default");
                json.WriteString("value", cell.Value.ToString(CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Its reader goes by the place of a column, not by the header.</summary>
    public static byte[] Csv(IEnumerable<ExportedDay> days, IndicatorDictionary dictionary)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var day in days)
            {
                foreach (var cell in ExportCells.Of(day.Bundle.Figures, dictionary))
                {
                    csv.WriteRecord([
                        cell.Element, Period(day.Manifest.OpDate), day.Site.Site, cell.Combination ?? "", "",
                        cell.Value.ToString(CultureInfo.InvariantCulture), "centrehost", Columns.Day(day.Complete),
                        string.Create(CultureInfo.InvariantCulture, $"r{day.Manifest.Revision}"),
                    ]);
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Period(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
