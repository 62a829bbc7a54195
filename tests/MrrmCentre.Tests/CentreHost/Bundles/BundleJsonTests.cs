extern alias host;

using System.Text;
using host::CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Bundles;

public sealed class BundleJsonTests
{
    private const string Manifest =
        """{"manifest":{"format":"FORMAT","site":"NER-AGZ-01","install_id":"6f0d6c0e-5a0b-4b60-9a5e-0c2f0a0f7c11","seq":1,"prev_sha256":null,"""
        + """ "op_date":"2026-01-01","window_from":"2026-01-01T04:00:00+01:00","window_until":"2026-01-02T04:00:00+01:00","revision":0,"""
        + """ "supersedes_sha256":null,"revision_reason":null,"figures_sha256":"HASH","rows":4,"dictionary_version":"2026.1","app_version":"0.1.0","""
        + """ "created_utc":"2026-01-02T03:00:00Z","demo":false,"hq_key":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","clock":{"state":"TRUSTED","boot":57},"""
        + """ "review":{"status":"APPROVED","role":"HEAD","at_utc":"2026-01-02T06:00:00Z"},"""
        + """ "completeness":{"kiosks_expected":3,"kiosks_synced":3,"open_queues":0,"sessions_open":0},"""
        + """ "check_cumulative":{"year_since":"2026-01-01","start_since":"2026-01-01","year":{},"start":{}}},""";

    private const string Objects =
        """
        [{"indicator":"PRESENT_CLOSE","gender":"m","age_range":"18-59","detail":null,"value":612,"obs_status":"A"},
        {"indicator":"MEALS_SERVED","gender":"all","age_range":"all","detail":null,"value":1904,"obs_status":"A"},
        {"indicator":"MEALS_SERVED","gender":"all","age_range":"all","detail":"LUNCH","value":1904,"obs_status":"A"},
        {"indicator":"WATER_LITRES","gender":"all","age_range":"all","detail":null,"value":null,"obs_status":"O"}]
        """;

    private const string Tables =
        """
        {"columns":["gender","age_range","detail","value","obs_status"],"indicators":[
        {"indicator":"PRESENT_CLOSE","rows":[["m","18-59",null,612,"A"]]},
        {"indicator":"MEALS_SERVED","rows":[["all","all",null,1904,"A"],["all","all","LUNCH",1904,"A"]]},
        {"indicator":"WATER_LITRES","rows":[["all","all",null,null,"O"]]}]}
        """;

    private static readonly Bundle Good = SomeBundles.One(
        SomeBundles.Cell("PRESENT_CLOSE", "m", "18-59", 612), SomeBundles.Total("MEALS_SERVED", 1904),
        new BundleFigure("MEALS_SERVED", "all", "all", "LUNCH", 1904, "A"), new BundleFigure("WATER_LITRES", "all", "all", null, null, "O"));

    private static readonly Bundle First = Good with { Manifest = Good.Manifest with { Format = Bundle.FirstFormat } };

    [Fact]
    public void A_bundle_is_these_very_bytes()
    {
        Assert.Equal(Spelt("mrrm-nightly/2", Tables), Encoding.UTF8.GetString(BundleJson.Write(Good)));
        Assert.Equal("NER-AGZ-01_2026-01-01_r0_s000001.mrrm", Good.Manifest.FileName);
    }

    [Fact]
    public void A_bundle_of_the_first_format_is_still_these_very_bytes_and_says_the_same()
    {
        Assert.Equal(Spelt("mrrm-nightly/1", Objects), Encoding.UTF8.GetString(BundleJson.Write(First)));
        Assert.Equal(Good.Figures, BundleJson.Read(BundleJson.Write(First)).Value!.Figures);
    }

    /// <summary>Whatever the format, so that a day told again in the newer one is known to be the same.</summary>
    [Fact]
    public void The_digest_of_the_figures_is_taken_of_them_as_objects() =>
        Assert.Equal(Good.Manifest.FiguresSha256, BundleJson.Sha256(Encoding.UTF8.GetBytes(Objects.Replace("\n", "", StringComparison.Ordinal))));

    [Fact]
    public void What_was_written_is_read_and_written_the_same()
    {
        var block = Good with { Block14 = new Block14(SomeBundles.Start, SomeBundles.Start.AddDays(13), [SomeBundles.Total("VULN_UMC", 5)]) };
        foreach (var bundle in new[] { Good, First, block, block with { Manifest = First.Manifest } })
        {
            var bytes = BundleJson.Write(bundle);

            Assert.Equal(bytes, BundleJson.Write(BundleJson.Read(bytes).Value!));
        }
    }

    [Theory]
    [InlineData("{\"manifest\"", "{ \"manifest\"")]
    [InlineData("\"seq\":1,", "\"seq\":1,\"seq\":1,")]
    [InlineData("\"seq\":1,", "\"seq\":1,\"note\":\"x\",")]
    [InlineData("\"seq\":1,", "")]
    [InlineData("\"seq\":1,", "\"seq\":1.0,")]
    [InlineData("\"seq\":1,", "\"seq\":1e0,")]
    [InlineData("\"seq\":1,", "\"seq\":99999999999999999999,")]
    [InlineData("612,\"A\"", "\"612\",\"A\"")]
    [InlineData("612,\"A\"", "612.0,\"A\"")]
    [InlineData("612,\"A\"", "612")]
    [InlineData("612,\"A\"", "612,\"A\",\"A\"")]
    [InlineData("612,\"A\"", "612,null")]
    [InlineData("612,\"A\"", "{},\"A\"")]
    [InlineData("null,612", "\"\\ud800\",612")]
    [InlineData("null,612", "[],612")]
    [InlineData("[\"m\",", "[null,")]
    [InlineData("\"rows\":[[", "\"rows\":[],\"rows\":[[")]
    [InlineData("\"columns\"", "\"colonnes\"")]
    [InlineData("[\"gender\",\"age_range\"", "[\"age_range\",\"gender\"")]
    [InlineData("\"A\"],[\"all\"", "\"A\"]]},{\"indicator\":\"MEALS_SERVED\",\"rows\":[[\"all\"")]
    [InlineData("{\"indicator\":\"WATER_LITRES\"", "{\"indicator\":\"DEATHS\",\"rows\":[]},{\"indicator\":\"WATER_LITRES\"")]
    [InlineData("mrrm-nightly/2", "mrrm-nightly/1")]
    [InlineData("6f0d6c0e", "6F0D6C0E")]
    [InlineData("2026-01-02T03:00:00Z", "2026-01-02T03:00:00+00:00")]
    [InlineData("NER-AGZ-01", "NER\\u002dAGZ-01")]
    [InlineData("\"block14\":null}", "\"block14\":null}\n")]
    [InlineData("\"block14\":null}", "\"block14\":[[[[[[[[[[]]]]]]]]]]}")]
    [InlineData("\"year\":{}", "\"year\":{\"A1\":1,\"A1\":1}")]
    [InlineData("\"clock\":{", "\"clock\":null,\"clack\":{")]
    public void A_second_spelling_is_not_a_bundle(string from, string to)
    {
        var good = Encoding.UTF8.GetString(BundleJson.Write(Good));
        var text = good.Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(good, text);
        Assert.Equal("NOT_A_BUNDLE", BundleJson.Read(Encoding.UTF8.GetBytes(text)).Refusal!.Outcome());
    }

    [Fact]
    public void A_mark_at_the_head_is_not_forgiven() =>
        Assert.NotNull(BundleJson.Read([0xEF, 0xBB, 0xBF, .. BundleJson.Write(Good)]).Refusal);

    [Fact]
    public void A_file_that_never_ends_is_refused_unread() =>
        Assert.Equal("TOO_LARGE", BundleJson.Read(new byte[BundleJson.MaxBytes + 1]).Refusal!.Outcome());

    [Theory]
    [InlineData("\"value\":612", "\"value\":\"612\"")]
    [InlineData("\"value\":612,", "\"value\":612,\"value\":612,")]
    [InlineData("mrrm-nightly/1", "mrrm-nightly/2")]
    public void Nor_is_one_of_the_first_format(string from, string to)
    {
        var text = Encoding.UTF8.GetString(BundleJson.Write(First)).Replace(from, to, StringComparison.Ordinal);

        Assert.Equal("NOT_A_BUNDLE", BundleJson.Read(Encoding.UTF8.GetBytes(text)).Refusal!.Outcome());
    }

    private static string Spelt(string format, string figures) => $"{Manifest}\"figures\":{figures},\"block14\":null}}"
        .Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
        .Replace("FORMAT", format, StringComparison.Ordinal).Replace("HASH", Good.Manifest.FiguresSha256, StringComparison.Ordinal);
}
