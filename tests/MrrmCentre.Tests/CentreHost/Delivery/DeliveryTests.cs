extern alias host;

using CentreHost.Delivery;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Summaries;
using host::CentreHost.Bundles;
using MrrmCentre.Tests.Summaries;

namespace MrrmCentre.Tests.Delivery;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_signed_day_is_sealed_numbered_and_chained_and_a_correction_supersedes_it()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head);
        var headquarters = await centre.KnowHeadquarters();
        await head.Water(centre, SomeHeadquarters.Day, 4_000);
        await head.Sign(centre, SomeHeadquarters.Day);
        await head.Sign(centre, SomeHeadquarters.Day.AddDays(1));
        await head.Water(centre, SomeHeadquarters.Day, 4_500);
        await head.Sign(centre, SomeHeadquarters.Day);

        var page = await head.Outbox();
        var bundles = page.Bundles.Reverse().Select(line => headquarters.Open(centre, line)).ToList();

        Assert.Equal([(1L, 0), (2L, 0), (3L, 1)], bundles.Select(b => (b.Bundle.Manifest.Seq, b.Bundle.Manifest.Revision)));
        Assert.Equal([null, bundles[0].Sha256, bundles[1].Sha256], bundles.Select(b => b.Bundle.Manifest.PrevSha256));
        Assert.Equal((bundles[0].Sha256, "CORRECTION"), (bundles[2].Bundle.Manifest.SupersedesSha256, bundles[2].Bundle.Manifest.RevisionReason));
        Assert.Equal([4_000, null, 4_500], bundles.Select(b => b.Total("WATER_LITRES")));
        Assert.Equal([0L, 0L, 0L], bundles.Select(b => b.Bundle.Manifest.CheckCumulative.Year["MEALS_SERVED"]));
        Assert.All(bundles, b => Assert.Equal(("APPROVED", "TRUSTED"), (b.Bundle.Manifest.Review.Status, b.Bundle.Manifest.Clock.State)));
        Assert.All(page.Bundles, line => Assert.True(line.Bytes <= 50_000, $"{line.Bytes} bytes"));
    }

    [Fact]
    public async Task The_sums_that_travel_are_those_of_the_newest_file_of_each_day()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head | Role.Kitchen | Role.Reception);
        var headquarters = await centre.KnowHeadquarters();
        foreach (var heads in new[] { 3, 5 })
        {
            await head.Eat(centre, heads);
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }

        await head.Sign(centre, SomeHeadquarters.Day);
        await head.Sign(centre, SomeHeadquarters.Day.AddDays(1));
        await head.EatLate(centre, SomeHeadquarters.Day, 4);
        await head.Sign(centre, SomeHeadquarters.Day);

        var sums = (await head.Outbox()).Bundles.Reverse().Select(line => headquarters.Open(centre, line).Bundle.Manifest.CheckCumulative).ToList();

        Assert.Equal("LATE_EVENTS", headquarters.Open(centre, (await head.Outbox()).Bundles[0]).Bundle.Manifest.RevisionReason);
        Assert.Equal([3L, 8L, 12L], sums.Select(sum => sum.Year["MEALS_SERVED"]));
        Assert.Equal([3L, 8L, 12L], sums.Select(sum => sum.Start["MEALS_SERVED"]));
        Assert.True(sums[0].Year.Count >= 6);
    }

    [Fact]
    public async Task A_kiosk_that_was_not_heard_since_the_day_is_an_exception_to_be_explained_and_travels_as_one()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head | Role.Kitchen | Role.Reception);
        using var gate = await centre.SignIn(Role.Kitchen, "K2");
        var headquarters = await centre.KnowHeadquarters();
        await head.Eat(centre, 3);
        await gate.Eat(centre, 2);
        centre.Clock.Pass(TimeSpan.FromDays(1));

        var silent = (await head.Close(SomeHeadquarters.Day)).Checks.Single(check => check.Code == "KIOSKS");
        Assert.Equal((false, true, "1"), (silent.Holds, silent.MayBeExplained, silent.Subject));
        await head.Sign(centre, SomeHeadquarters.Day, "K2 est en panne");
        await head.EatLate(centre, SomeHeadquarters.Day, 4);
        await gate.Get<List<DietCount>>("diets/count");
        await head.Sign(centre, SomeHeadquarters.Day);

        Assert.Equal(
            [new BundleCompleteness(2, 1, 1, 0), new BundleCompleteness(2, 2, 0, 0)],
            (await head.Outbox()).Bundles.Reverse().Select(line => headquarters.Open(centre, line).Bundle.Manifest.Completeness));
    }

    [Fact]
    public async Task A_restart_of_the_host_makes_no_kiosk_silent_that_was_heard_and_none_heard_that_was_silent()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head | Role.Kitchen | Role.Reception);
        using var gate = await centre.SignIn(Role.Kitchen, "K2");
        using var yard = await centre.SignIn(Role.Kitchen, "K3");
        await head.Eat(centre, 3);
        await gate.Eat(centre, 2);
        await yard.Eat(centre, 1);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await gate.Get<List<DietCount>>("diets/count");
        await centre.Restart();

        var silent = (await head.Close(SomeHeadquarters.Day)).Checks.Single(check => check.Code == "KIOSKS");

        Assert.Equal((false, "1"), (silent.Holds, silent.Subject));
        await yard.Get<List<DietCount>>("diets/count");
        Assert.True((await head.Close(SomeHeadquarters.Day)).Checks.Single(check => check.Code == "KIOSKS").Holds);
    }

    [Fact]
    public async Task What_somebody_typed_never_leaves_whatever_it_is_typed_into()
    {
        string[] planted = ["AMADOU_DIALLO", "22790000412", "BCDFGHJKLN", "Démo Fatou"];
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head | Role.Kitchen | Role.Reception | Role.Storekeeper);
        var headquarters = await centre.KnowHeadquarters();
        await centre.PlantIn(head, planted);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await head.Sign(centre, SomeHeadquarters.Day, "Démo Fatou 22790000412");

        var plain = headquarters.Plain(centre, Assert.Single((await head.Outbox()).Bundles));

        Assert.All(planted, word => Assert.DoesNotContain(word, plain, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("\"SERVICE-", plain, StringComparison.Ordinal);
        Assert.Contains("\"ITEM-", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_nobody_reviewed_leaves_at_the_hour_that_was_set_and_says_so()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head);
        var headquarters = await centre.KnowHeadquarters();
        centre.Settings("""{ "sealAt": "14:00" }""");
        await head.Water(centre, SomeHeadquarters.Day, 1);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await head.Close(SomeHeadquarters.Day);
        Assert.Empty((await head.Outbox()).Bundles);

        centre.Clock.Pass(TimeSpan.FromHours(3));
        await head.Close(SomeHeadquarters.Day);

        var bundle = headquarters.Open(centre, Assert.Single((await head.Outbox()).Bundles)).Bundle;
        Assert.Equal(("UNREVIEWED", null), (bundle.Manifest.Review.Status, bundle.Manifest.Review.Role));
        Assert.Equal(SummaryState.Sealed, (await head.Get<List<SummaryLine>>("summaries"))[0].State);
    }

    [Fact]
    public async Task A_stick_carries_the_last_fourteen_days_and_the_same_bytes_each_time()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head);
        await centre.KnowHeadquarters();
        var stick = Directory.CreateDirectory(Path.Combine(centre.Directory, "stick")).FullName;
        centre.Settings($$"""{ "routes": [ { "name": "usb", "kind": "folder", "to": "{{stick}}" } ] }""");
        for (var day = 0; day < 16; day++)
        {
            await head.Water(centre, SomeHeadquarters.Day.AddDays(day), day);
            centre.Clock.Pass(TimeSpan.FromDays(1));
            await head.Sign(centre, SomeHeadquarters.Day.AddDays(day));
        }

        await centre.Round();
        var first = Files(stick);
        Assert.Equal(14, first.Count);
        Directory.Delete(stick, recursive: true);
        await head.Post<SendBundles, BundlesSent>("delivery/send", new SendBundles(centre.NewId()));
        Assert.NotNull((await head.Outbox()).Bundles[^1].Routes[0].Error);
        Directory.CreateDirectory(stick);
        await head.Post<SendBundles, BundlesSent>("delivery/send", new SendBundles(centre.NewId()));

        Assert.Equal(first, Files(stick));
        Assert.Null((await head.Outbox()).Bundles[^1].Routes[0].Error);
    }

    [Fact]
    public async Task What_headquarters_acknowledged_is_not_sent_again_what_it_lacks_is()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head);
        var headquarters = await centre.KnowHeadquarters();
        var stick = Directory.CreateDirectory(Path.Combine(centre.Directory, "stick")).FullName;
        centre.Settings($$"""{ "routes": [ { "name": "usb", "kind": "folder", "to": "{{stick}}" } ] }""");
        await head.Water(centre, SomeHeadquarters.Day, 1);
        await head.Sign(centre, SomeHeadquarters.Day);
        await head.Sign(centre, SomeHeadquarters.Day.AddDays(1));
        await centre.Round();
        var bundles = (await head.Outbox()).Bundles;

        File.WriteAllBytes(Path.Combine(stick, SomeHeadquarters.AckName), headquarters.Acknowledge(centre, [bundles[1]], missing: []));
        Assert.Equal(0, (await centre.Round()).Acknowledged);
        centre.Clock.Pass(TimeSpan.FromMinutes(29));
        Assert.Equal(0, (await centre.Round()).Acknowledged);
        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await centre.Round()).Acknowledged);
        Assert.Equal(["ACCEPTED", null], (await head.Outbox()).Bundles.Reverse().Select(line => line.Outcome));

        centre.Clock.Pass(TimeSpan.FromDays(4));
        Assert.Equal(1, (await head.Outbox()).Overdue);
        Assert.Equal(1, (await centre.Round()).Sent);
        await head.Post<TakeAcknowledgement, AcknowledgementTaken>("delivery/acknowledgements", new TakeAcknowledgement(
            centre.NewId(), headquarters.Acknowledge(centre, [], missing: [1]), null));
        Assert.Equal(["MISSING", null], (await head.Outbox()).Bundles.Reverse().Select(line => line.Outcome));

        var words = $"ack {SomeHeadquarters.Site.ToLowerInvariant()} 2 {bundles[0].Sha256[..4]}";
        var taken = await head.Post<TakeAcknowledgement, AcknowledgementTaken>(
            "delivery/acknowledgements", new TakeAcknowledgement(centre.NewId(), null, words));
        Assert.Equal((2L, 2, 0L), (taken.Through, taken.Acknowledged, (await head.Outbox()).Overdue));
    }

    [Fact]
    public async Task One_route_that_breaks_leaves_the_others_alone_and_says_so()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head);
        var headquarters = await centre.KnowHeadquarters();
        var (bad, good) = (Folder(centre, "bad"), Folder(centre, "good"));
        File.CreateSymbolicLink(Path.Combine(bad, SomeHeadquarters.AckName), "/nowhere");
        centre.Routes(("usb", bad), ("other", good));
        await head.Water(centre, SomeHeadquarters.Day, 1);
        await head.Sign(centre, SomeHeadquarters.Day);

        Assert.Equal(2, (await centre.Round()).Sent);
        var page = await head.Outbox();
        Assert.Equal(["usb"], page.RouteTroubles.Select(trouble => trouble.Route));
        File.WriteAllBytes(Path.Combine(good, SomeHeadquarters.AckName), headquarters.Acknowledge(centre, page.Bundles, missing: []));
        var sent = await head.Post<SendBundles, BundlesSent>("delivery/send", new SendBundles(centre.NewId()));
        Assert.Equal(1, sent.Acknowledged);
        Assert.Equal("ACCEPTED", (await head.Outbox()).Bundles[0].Outcome);

        Directory.Delete(bad, recursive: true);
        await centre.Round();
        Assert.Equal("usb", Assert.Single((await head.Outbox()).RouteTroubles).Route);
        Directory.CreateDirectory(bad);
        await centre.Round();
        Assert.Empty((await head.Outbox()).RouteTroubles);
    }

    [Fact]
    public async Task A_headquarters_the_disk_does_not_keep_is_not_known()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var console = centre.Console();
        await centre.KnowHeadquarters();
        var kept = Path.Combine(centre.Directory, "keys", "headquarters.mrrmhq");
        var file = File.ReadAllBytes(kept);
        File.Delete(kept);
        Directory.CreateDirectory(kept);

        Assert.Equal("route_disk", (await console.Refused("delivery/headquarters", new KnowHeadquarters(centre.NewId(), file))).Code);
        Assert.Single(centre.Rows("SELECT 1 FROM command_answers WHERE kind = 'delivery/headquarters'"));
    }

    [Fact]
    public async Task Nothing_but_headquarters_own_word_counts()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head);
        await centre.KnowHeadquarters();
        await head.Water(centre, SomeHeadquarters.Day, 1);
        await head.Sign(centre, SomeHeadquarters.Day);
        var line = Assert.Single((await head.Outbox()).Bundles);
        var stranger = SomeHeadquarters.Make();

        Assert.Equal("bad_signature", (await head.Refused(
            "delivery/acknowledgements", new TakeAcknowledgement(centre.NewId(), stranger.Acknowledge(centre, [line], []), null))).Code);
        Assert.Equal("ack_no_such_bundle", (await head.Refused(
            "delivery/acknowledgements", new TakeAcknowledgement(centre.NewId(), null, $"ACK {SomeHeadquarters.Site} 1 0000"))).Code);
        Assert.Equal("ack_other_site", (await head.Refused(
            "delivery/acknowledgements", new TakeAcknowledgement(centre.NewId(), null, "ACK MLI-GAO-01 1 0000"))).Code);
        Assert.Null((await head.Outbox()).Bundles[0].Outcome);
    }

    private static string Folder(CentreFixture centre, string name) => Directory.CreateDirectory(Path.Combine(centre.Directory, name)).FullName;

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*.mrrm").ToDictionary(
            path => Path.GetFileName(path), path => BundleJson.Sha256(File.ReadAllBytes(path))),
        StringComparer.Ordinal);
}
