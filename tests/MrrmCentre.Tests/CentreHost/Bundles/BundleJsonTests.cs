extern alias host;

using System.Text;
using host::CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Bundles;

public sealed class BundleJsonTests
{
    private static readonly Bundle Good = SomeBundles.One(
        SomeBundles.Cell("PRESENT_CLOSE", "m", "18-59", 612), SomeBundles.Total("MEALS_SERVED", 1904));

    [Fact]
    public void A_bundle_is_these_very_bytes()
    {
        const string expected =
            """{"manifest":{"format":"mrrm-nightly/1","site":"NER-AGZ-01","install_id":"6f0d6c0e-5a0b-4b60-9a5e-0c2f0a0f7c11","seq":1,"prev_sha256":null,"""
            + """ "op_date":"2026-01-01","window_from":"2026-01-01T04:00:00+01:00","window_until":"2026-01-02T04:00:00+01:00","revision":0,"""
            + """ "supersedes_sha256":null,"revision_reason":null,"figures_sha256":"HASH","rows":2,"dictionary_version":"2026.1","app_version":"0.1.0","""
            + """ "created_utc":"2026-01-02T03:00:00Z","demo":false,"hq_key":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","clock":{"state":"TRUSTED","boot":57},"""
            + """ "review":{"status":"APPROVED","role":"HEAD","at_utc":"2026-01-02T06:00:00Z"},"""
            + """ "completeness":{"kiosks_expected":3,"kiosks_synced":3,"open_queues":0,"sessions_open":0},"""
            + """ "check_cumulative":{"year_since":"2026-01-01","start_since":"2026-01-01","year":{},"start":{}}},"""
            + """ "figures":[{"indicator":"PRESENT_CLOSE","gender":"m","age_range":"18-59","detail":null,"value":612,"obs_status":"A"},"""
            + """ {"indicator":"MEALS_SERVED","gender":"all","age_range":"all","detail":null,"value":1904,"obs_status":"A"}],"block14":null}""";

        Assert.Equal(
            expected.Replace(" ", "", StringComparison.Ordinal).Replace("HASH", Good.Manifest.FiguresSha256, StringComparison.Ordinal),
            Encoding.UTF8.GetString(BundleJson.Write(Good)));
        Assert.Equal("NER-AGZ-01_2026-01-01_r0_s000001.mrrm", Good.Manifest.FileName);
    }

    [Fact]
    public void What_was_written_is_read_and_written_the_same()
    {
        var bytes = BundleJson.Write(Good);

        Assert.Equal(bytes, BundleJson.Write(BundleJson.Read(bytes).Value!));
    }

    [Theory]
    [InlineData("{\"manifest\"", "{ \"manifest\"")]
    [InlineData("\"seq\":1,", "\"seq\":1,\"seq\":1,")]
    [InlineData("\"seq\":1,", "\"seq\":1,\"note\":\"x\",")]
    [InlineData("\"seq\":1,", "")]
    [InlineData("\"seq\":1,", "\"seq\":1.0,")]
    [InlineData("\"seq\":1,", "\"seq\":1e0,")]
    [InlineData("\"seq\":1,", "\"seq\":99999999999999999999,")]
    [InlineData("\"value\":612", "\"value\":\"612\"")]
    [InlineData("6f0d6c0e", "6F0D6C0E")]
    [InlineData("2026-01-02T03:00:00Z", "2026-01-02T03:00:00+00:00")]
    [InlineData("NER-AGZ-01", "NER\\u002dAGZ-01")]
    [InlineData("\"block14\":null}", "\"block14\":null}\n")]
    [InlineData("\"block14\":null}", "\"block14\":[[[[[[[[[[]]]]]]]]]]}")]
    [InlineData("\"year\":{}", "\"year\":{\"A1\":1,\"A1\":1}")]
    [InlineData("\"clock\":{", "\"clock\":null,\"clack\":{")]
    public void A_second_spelling_is_not_a_bundle(string from, string to)
    {
        var text = Encoding.UTF8.GetString(BundleJson.Write(Good)).Replace(from, to, StringComparison.Ordinal);

        Assert.Equal("NOT_A_BUNDLE", BundleJson.Read(Encoding.UTF8.GetBytes(text)).Refusal!.Outcome());
    }

    [Fact]
    public void A_mark_at_the_head_is_not_forgiven() =>
        Assert.NotNull(BundleJson.Read([0xEF, 0xBB, 0xBF, .. BundleJson.Write(Good)]).Refusal);

    [Fact]
    public void A_file_that_never_ends_is_refused_unread() =>
        Assert.Equal("TOO_LARGE", BundleJson.Read(new byte[BundleJson.MaxBytes + 1]).Refusal!.Outcome());
}
