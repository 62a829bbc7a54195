extern alias host;

using System.Net;
using CentreHost.Delivery;
using CentreHost.Staff;
using host::CentreHost.Bundles;
using host::CentreHost.Headquarters;
using host::CentreHost.Headquarters.Serving;
using host::CentreHost.Headquarters.Sites;

namespace MrrmCentre.Tests.Delivery;

/// <summary>A centre and a headquarters that serves, end to end.</summary>
public sealed class ToHeadquartersTests
{
    [Fact]
    public async Task A_signed_day_travels_is_counted_and_comes_back_acknowledged_in_one_round()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head);
        using var console = centre.Console();
        using var tls = SelfSigned.Signer("Démo siège HTTPS");
        var headquarters = await SomeHeadquarters.GiveTo(centre, KeyId.Of(tls));
        var data = new HeadquartersData(Path.Combine(centre.Directory, "hq")).Prepare();
        using var keys = new HeadquartersKeys(
            new(headquarters.Recipient), new(headquarters.Signing), new(tls));
        await using var server = HeadquartersServer.Build(new ServerOptions(data, null, keys, new IPEndPoint(IPAddress.Loopback, 0), centre.Clock));
        await server.StartAsync();
        centre.Settings($$"""{ "routes": [ { "name": "hq", "kind": "https", "to": "{{server.Urls.First()}}" } ] }""");
        await head.Water(centre, SomeHeadquarters.Day, 4_000);
        await head.Sign(centre, SomeHeadquarters.Day);
        await head.Sign(centre, SomeHeadquarters.Day.AddDays(1));

        // Refused one by one: a file that waits for people does not hold the next one back.
        Assert.Equal((0, 1), (await centre.Round()) is var before ? (before.Sent, before.Failed) : default);
        Assert.Equal([1, 1], (await head.Outbox()).Bundles.Select(line => line.Routes[0].Failures));
        Assert.Equal("Le siège a refusé : UNKNOWN_SITE.", Assert.Single((await head.Outbox()).RouteTroubles).Error.Fr);

        var made = await console.Post<MakeEnrolment, EnrolmentMade>(
            "delivery/enrolment", new MakeEnrolment(centre.NewId(), "NE001", SomeHeadquarters.Day));
        using (var books = HeadquartersDatabase.Open(data, null))
        {
            Assert.Null(new SiteBook(books).Enrol(EnrolmentFile.Open(made.File).Value!, centre.Clock.GetUtcNow()));
        }

        var sent = await head.Post<SendBundles, BundlesSent>("delivery/send", new SendBundles(centre.NewId()));
        Assert.Equal((2, 0, 2), (sent.Sent, sent.Failed, sent.Acknowledged));
        Assert.Equal(["ACCEPTED", "ACCEPTED"], (await head.Outbox()).Bundles.Select(line => line.Outcome));
        Assert.Empty((await head.Outbox()).RouteTroubles);
    }
}
