extern alias host;

using System.Security.Cryptography.X509Certificates;
using System.Text;
using CentreHost.Delivery;
using CentreHost.PaperPath;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Stock;
using CentreHost.Summaries;
using host::CentreHost.Bundles;
using Microsoft.Extensions.DependencyInjection;
using MrrmCentre.Tests.Summaries;
using DeliveryRound = host::CentreHost.Delivery.DeliveryRound;
using Done = CentreHost.Centre.Done;
using RoundDone = host::CentreHost.Delivery.RoundDone;

namespace MrrmCentre.Tests.Delivery;

/// <summary>A headquarters with keys of its own, and a centre that seals for it.</summary>
internal sealed class SomeHeadquarters(X509Certificate2 recipient, X509Certificate2 offline, X509Certificate2 signing)
{
    public const string Site = "NER-AGZ-01";

    public const string AckName = $"{Site}_ack_20260311T120000Z.mrrmack";

    public static readonly DateOnly Day = new(2026, 3, 10);

    private static readonly Lazy<SomeHeadquarters> TheOne = new(Make);

    public static SomeHeadquarters Make() => new(SelfSigned.Recipient("Démo siège"), SelfSigned.Recipient("Démo coffre"), SelfSigned.Signer("Démo siège"));

    public static async Task<CentreFixture> Centre()
    {
        var centre = await CentreFixture.Start(standardCatalogue: true);
        await centre.Give("UPDATE centre SET code = @1", Site);
        return centre;
    }

    public static async Task<SomeHeadquarters> GiveTo(CentreFixture centre, string? tlsPin = null)
    {
        using var console = centre.Console();
        var file = BundleJson.Write(new HeadquartersCertificates(
            HeadquartersCertificates.FormatName, "Démo siège", Der(TheOne.Value.Recipient), Der(TheOne.Value.Offline), Der(TheOne.Value.Signing), tlsPin));
        await console.Post<KnowHeadquarters, HeadquartersKnown>("delivery/headquarters", new KnowHeadquarters(centre.NewId(), file));
        return TheOne.Value;
    }

    public X509Certificate2 Recipient => recipient;

    public X509Certificate2 Offline => offline;

    public X509Certificate2 Signing => signing;

    public OpenedBundle Open(CentreFixture centre, OutboxLine line)
    {
        var plain = PlainBytes(centre, line);
        var bundle = BundleJson.Read(plain);
        Assert.Null(bundle.Refusal);
        Assert.Equal((line.Sha256, line.File), (BundleJson.Sha256(plain), bundle.Value!.Manifest.FileName));
        return new OpenedBundle(bundle.Value, line.Sha256);
    }

    public string Plain(CentreFixture centre, OutboxLine line) => Encoding.UTF8.GetString(PlainBytes(centre, line));

    public byte[] Acknowledge(CentreFixture centre, IReadOnlyList<OutboxLine> kept, IReadOnlyList<long> missing) => AcknowledgementFile.Sign(
        new Acknowledgement(
            Acknowledgement.FormatName, Site, InstallOf(centre), centre.Clock.UtcNow, kept.Select(line => line.Seq).DefaultIfEmpty().Max(), missing,
            [.. kept.Select(line => new AcknowledgedBundle(line.Seq, line.Sha256, line.ServiceDay, line.Revision, "ACCEPTED"))]),
        signing);

    private static Guid InstallOf(CentreFixture centre) => new((byte[])centre.Rows("SELECT install FROM centre").Single()[0]!, bigEndian: true);

    private byte[] PlainBytes(CentreFixture centre, OutboxLine line)
    {
        var opened = BundleSeal.Open(File.ReadAllBytes(Path.Combine(centre.Directory, "outbox", line.File)), recipient);
        Assert.Null(opened.Refusal);
        return opened.Value!.Content.Content;
    }

    private static string Der(X509Certificate2 certificate) => Convert.ToBase64String(certificate.RawData);
}

internal sealed record OpenedBundle(Bundle Bundle, string Sha256)
{
    public long? Total(string indicator) =>
        Bundle.Figures.Single(f => f.Indicator == indicator && f is { Gender: "all", AgeRange: "all", Detail: null }).Value;
}

/// <summary>What staff do on a day that is sent.</summary>
internal static class SentDays
{
    public static Task<SomeHeadquarters> KnowHeadquarters(this CentreFixture centre) => SomeHeadquarters.GiveTo(centre);

    public static void Settings(this CentreFixture centre, string json) => File.WriteAllText(Path.Combine(centre.Directory, "delivery.json"), json);

    /// <summary>As the host goes it every minute.</summary>
    public static Task<RoundDone> Round(this CentreFixture centre) =>
        centre.Services.GetRequiredService<DeliveryRound>().Go(CancellationToken.None);

    public static void Routes(this CentreFixture centre, params IReadOnlyList<(string Name, string Folder)> folders) => centre.Settings(
        $$"""{ "routes": [ {{string.Join(", ", folders.Select(one => $$"""{ "name": "{{one.Name}}", "kind": "folder", "to": "{{one.Folder}}" }"""))}} ] }""");

    public static Task<OutboxPage> Outbox(this Seat head) => head.Get<OutboxPage>("delivery");

    public static Task<Done> Water(this Seat head, CentreFixture centre, DateOnly day, long litres) => head.Post<EnterSiteFigures, Done>(
        "summaries/site-figures", new EnterSiteFigures(centre.NewId(), day, [new SiteValue("WATER_LITRES", litres)]));

    /// <summary>Waits for the day to be over, then signs it.</summary>
    public static async Task<SummaryApproved> Sign(this Seat head, CentreFixture centre, DateOnly day, string? comment = null)
    {
        while (centre.Today <= day)
        {
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }

        var page = await head.Close(day);
        return await head.Post<ApproveSummary, SummaryApproved>(
            "summaries/approve", new ApproveSummary(centre.NewId(), day, page.Line.Revision, comment) { Pin = "314159" });
    }

    public static Task<HeadsCounted> Eat(this Seat head, CentreFixture centre, int heads, string meal = "LUNCH") => head.Post<CountHeads, HeadsCounted>(
        "services/heads", new CountHeads(centre.NewId(), meal, [new Heads(Sex.M, AgeGroup.From18To59, heads)]));

    public static Task<HeadsEntered> EatLate(this Seat head, CentreFixture centre, DateOnly day, int heads) => head.Post<EnterHeads, HeadsEntered>(
        "paper/heads", new EnterHeads(centre.NewId(), null, "LUNCH", day, null, [new Heads(Sex.M, AgeGroup.From18To59, heads)]));

    /// <summary>Each word where a centre can type one: a meal, a service, a thing, a place, a name.</summary>
    public static async Task PlantIn(this CentreFixture centre, Seat head, IReadOnlyList<string> words)
    {
        await centre.Service(words[0], ServiceKind.Meal);
        await centre.Service(words[2], ServiceKind.Other);
        await centre.Item(words[1], ItemKind.Relief);
        await centre.Give("UPDATE places SET name_fr = @1, name_en = @1, code = 'Z' || @2 WHERE code = 'CLINIC'", words[3], words[1]);
        await head.Receive(centre.NewId(), Given.Store, new ReceivedLine(words[1], null, null, 5));
        await head.Eat(centre, 2, words[0]);
        await head.Eat(centre, 2, words[2]);
        await head.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Fatou", words[3], Phone: words[1], Provenance: words[3], Destination: words[0]), null));
    }
}
