extern alias host;

using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using host::CentreHost.Bundles;
using host::CentreHost.Headquarters.Exporting;
using host::CentreHost.Headquarters.Sites;
using host::CentreHost.Summaries;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

public sealed partial class ExportTests
{
    private static readonly IndicatorDictionary Dictionary = IndicatorDictionary.Current;
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly EnrolledSite Site = new(SomeBundles.Site, "Démo", "NER", "NE001", SomeBundles.Start);

    [Fact]
    public void Every_figure_is_sent_once_in_its_finest_cells_and_they_add_up_to_its_total()
    {
        var cells = ExportCells.Of(Day().Bundle.Figures, Dictionary);

        Assert.Equal(660, cells.Where(cell => cell.Element == "PRESENT_CLOSE").Sum(cell => cell.Value));
        Assert.Equal(1904, cells.Where(cell => cell.Element == "MEALS_SERVED").Sum(cell => cell.Value));
        Assert.Equal(612, cells.Single(cell => cell is { Element: "PRESENT_CLOSE", Combination: "M_18_59" }).Value);
        Assert.Equal(0, cells.Single(cell => cell is { Element: "PRESENT_CLOSE", Combination: "F_60PLUS" }).Value);
        Assert.Equal(25, cells.Single(cell => cell is { Element: "PRESENT_CLOSE", Combination: "U_UNKNOWN" }).Value);
        Assert.Equal(1000, cells.Single(cell => cell is { Element: "MEALS_SERVED", Combination: "LUNCH_M_18_59" }).Value);
        Assert.Null(cells.Single(cell => cell.Element == "BED_CAPACITY").Combination);
        Assert.DoesNotContain(cells, cell => cell.Element == "WATER_LITRES");
        Assert.Equal(cells.Count, cells.DistinctBy(cell => (cell.Element, cell.Combination)).Count());
    }

    [Fact]
    public void Dhis2_gets_a_set_of_text_values_with_its_codes_and_its_date()
    {
        var set = JsonDocument.Parse(Dhis2.Json(Day(), Dictionary)).RootElement;

        Assert.Equal(
            ["dataElementIdScheme", "orgUnitIdScheme", "categoryOptionComboIdScheme", "dataSetIdScheme", "dataSet", "completeDate", "period", "orgUnit", "dataValues"],
            set.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ("MRRM_DAILY", "20260101", "2026-01-02", "NER-AGZ-01"),
            (Text("dataSet"), Text("period"), Text("completeDate"), Text("orgUnit")));
        Assert.All(set.GetProperty("dataValues").EnumerateArray(), value =>
        {
            Assert.Equal(["dataElement", "categoryOptionCombo", "value"], value.EnumerateObject().Select(member => member.Name));
            Assert.Equal(JsonValueKind.String, value.GetProperty("value").ValueKind);
        });
        var rows = Rows(Dhis2.Csv([Day()], Dictionary));
        Assert.Equal(["dataelement", "period", "orgunit", "catoptcombo", "attroptcombo", "value", "strby", "lstupd", "cmt"], rows[0]);
        Assert.Contains(rows, row => row.SequenceEqual(["PRESENT_CLOSE", "20260101", "NER-AGZ-01", "M_18_59", "", "612", "centrehost", "2026-01-02", "r0"]));
        Assert.Contains(rows, row => row.SequenceEqual(["BED_CAPACITY", "20260101", "NER-AGZ-01", "", "", "1000", "centrehost", "2026-01-02", "r0"]));
        Assert.Equal(set.GetProperty("dataValues").GetArrayLength(), rows.Count - 1);

        string? Text(string name) => set.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Adx_has_the_shape_its_profile_gives_it_and_fourteen_days_are_a_group_of_their_own()
    {
        var adx = Adx.Of([Day()], Dictionary, Now);

        Assert.Equal("", await Complaints(adx));
        Assert.NotEqual("", await Complaints(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(adx).Replace("orgUnit=", "unit=", StringComparison.Ordinal))));
        XNamespace ns = "urn:ihe:qrph:adx:2015";
        var groups = XDocument.Parse(Encoding.UTF8.GetString(adx)).Root!.Elements(ns + "group").ToList();
        Assert.Equal(["2026-01-01/P1D", "2025-12-22/P14D"], groups.Select(group => group.Attribute("period")!.Value));
        Assert.Contains(groups[0].Elements(), value => value.Attributes().Select(one => one.Name + "=" + one.Value)
            .SequenceEqual(["dataElement=PRESENT_CLOSE", "SEX=M", "AGE_GROUP=18-59", "value=612"]));
        Assert.Contains(groups[1].Elements(), value => (string?)value.Attribute("COUNTRY") == "MLI" && (string?)value.Attribute("value") == "37");
        Assert.DoesNotContain(groups[1].Elements(), value => (string?)value.Attribute("dataElement") == "VULN_VOT");
    }

    /// <summary>The rules a receiver checks such a file by: lists, shapes, and a key that stands once.</summary>
    [Fact]
    public void Tidy_rows_keep_the_rules_of_those_who_read_hashtags()
    {
        var rows = Rows(TidyHxl.Of([Day()], Dictionary, Now));
        var (names, tags) = (rows[0], rows[1]);

        Assert.Equal(
            "format,report_id,revision,location_code,admin1_code,centre,op_date,reference_period_start,reference_period_end,exported_at,sector_code,indicator,gender,age_range,nationality,value,obs_status",
            string.Join(',', names));
        Assert.All(tags, tag => Assert.Matches(Hashtag(), tag));
        Assert.All(rows.Skip(2), row => Assert.Equal(names.Length, row.Length));
        Rule("location_code", "^(NER|MLI|BFA)$");
        Rule("centre", "^(NER|MLI|BFA)-[A-Z]{3}-[0-9]{2}$");
        Rule("op_date", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        Rule("reference_period_start", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]{8}[+-][0-9]{2}:[0-9]{2})?$");
        Rule("indicator", "^[A-Z0-9_]{3,40}$");
        Rule("gender", "^(f|m|x|u|all)$");
        Rule("age_range", @"^(0-4|5-11|12-17|18-59|60\+|unknown|all)$");
        Rule("nationality", "^([A-Z]{3})?$");
        Rule("value", "^[0-9]*$");
        Rule("obs_status", "^[AEPLOMQ]$");
        string[] key = ["centre", "op_date", "revision", "indicator", "gender", "age_range", "nationality"];
        Assert.Equal(rows.Count - 2, rows.Skip(2).DistinctBy(row => string.Join('|', key.Select(name => row[Array.IndexOf(names, name)]))).Count());
        Assert.Contains(rows, row => row[11] == "WATER_LITRES" && row.AsSpan()[^2..].SequenceEqual(["", "O"]));
        Assert.Contains(rows, row => row[11] == "NATIONALITY" && row[14] == "MLI" && row.AsSpan()[^2..].SequenceEqual(["37", "A"]));

        void Rule(string column, string shape) =>
            Assert.All(rows.Skip(2), row => Assert.Matches(shape, row[Array.IndexOf(names, column)]));
    }

    private static ExportedDay Day()
    {
        var bundle = SomeBundles.One(
            SomeBundles.Total("BED_CAPACITY", 1000), new BundleFigure("WATER_LITRES", "all", "all", null, null, "O"),
            SomeBundles.Cell("PRESENT_CLOSE", "m", "18-59", 612), SomeBundles.Cell("PRESENT_CLOSE", "f", "0-4", 23), SomeBundles.Total("PRESENT_CLOSE", 660),
            new BundleFigure("MEALS_SERVED", "m", "18-59", "LUNCH", 1000, "A"), new BundleFigure("MEALS_SERVED", "all", "all", "LUNCH", 1004, "A"),
            new BundleFigure("MEALS_SERVED", "all", "all", "SERVICE-12", 900, "A"), SomeBundles.Total("MEALS_SERVED", 1904));
        Assert.Null(BundleRules.Fault(bundle));
        return new ExportedDay(Site, bundle with
        {
            Block14 = new Block14(new DateOnly(2025, 12, 22), new DateOnly(2026, 1, 4),
            [
                new BundleFigure("VULN_VOT", "all", "all", null, null, "Q"), new BundleFigure("NATIONALITY", "all", "all", "MLI", 37, "A"),
                new BundleFigure("NATIONALITY", "all", "all", "OTHER", 9, "A"), new BundleFigure("NATIONALITY", "all", "all", "XXX", 6, "A"),
            ]),
        });
    }

    private static List<string[]> Rows(byte[] csv) =>
        [.. Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',').Select(cell => cell.Trim('"')).ToArray())];

    private static async Task<string> Complaints(byte[] adx)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, adx);
            var schema = Path.Combine(Repository.Root, "tests/MrrmCentre.Tests/CentreHost/Headquarters/adx.xsd");
            using var xmllint = Process.Start(new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--schema", schema, file]) { RedirectStandardError = true })!;
            var said = await xmllint.StandardError.ReadToEndAsync();
            await xmllint.WaitForExitAsync();
            return xmllint.ExitCode == 0 ? "" : said;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("^#[A-Za-z][_0-9A-Za-z]*([+][A-Za-z][_0-9A-Za-z]*)*$")]
    private static partial Regex Hashtag();
}
