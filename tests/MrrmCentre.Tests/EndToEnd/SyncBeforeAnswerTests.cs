using System.Text.RegularExpressions;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>Durability seen from outside: the kernel's own record of what was written, synced and answered, in order.</summary>
public sealed class SyncBeforeAnswerTests
{
    [Fact]
    public async Task Every_answer_to_a_scan_leaves_after_a_sync_that_covers_its_event()
    {
        var trace = Path.GetTempFileName();
        var ids = Enumerable.Range(0, 24).Select(_ => SmallCentre.NewId()).ToList();
        await using (var host = await HostProcess.Start(
            null, "strace", "-f", "-q", "-xx", "-s", "5000", "-o", trace, "-e", "trace=pwrite64,fdatasync,fsync,sendmsg,sendto,write"))
        {
            var cards = await SmallCentre.Given(host, 4);
            using var http = host.AsConsole();
            foreach (var id in ids.Take(8))
            {
                Assert.Equal(Outcome.Served, (await SmallCentre.Scan(http, id, cards[0], "WATER")).Outcome);
            }

            // Together, so that several share one commit.
            await Task.WhenAll(ids.Skip(8).Select((id, i) => SmallCentre.Scan(http, id, cards[i % 4], "WATER")));
            await host.Terminate();
        }

        var calls = TracedCall.Read(trace);
        Assert.All(ids, id => AssertSynced(calls, id));
    }

    [Fact]
    public async Task A_scan_without_the_host_is_synced_on_the_kiosks_disk_before_its_verdict_is_painted()
    {
        var trace = Path.GetTempFileName();
        var cards = new List<string>();
        await using (var host = await HostProcess.Start())
        {
            cards = await SmallCentre.Given(host, 3);
            using (var http = host.AsConsole())
            {
                await SmallCentre.Post(http, "services/meal/open", new OpenMeal(SmallCentre.NewId(), "LUNCH"));
                await SmallCentre.Post(http, "staff", new AddStaff(SmallCentre.NewId(), "cuisine", "Démo Awa", Role.Kitchen, "314159"));
            }

            await using var kiosk = await Tmux.OpenKiosk(
                host, "fr", before: $"strace -f -q -xx -s 5000 -o {trace} -e trace=pwrite64,write,fsync,fdatasync");
            await kiosk.SignIn("cuisine");
            await kiosk.TypeByHand("1");
            await kiosk.See("Scannez une carte");
            await kiosk.SeePass(TimeSpan.FromSeconds(2));
            await host.Kill();
            await kiosk.Scan(cards[0]);
            await kiosk.See("OUI");
        }

        var calls = TracedCall.Read(trace);
        TracedCall.AssertSynced(calls, "The scan", System.Text.Encoding.ASCII.GetBytes(cards[0]), "OUI");
    }

    [Fact]
    public async Task Scan_take_back_and_head_count_are_synced_on_the_kiosks_disk_before_the_host_is_asked()
    {
        var trace = Path.GetTempFileName();
        await using (var host = await HostProcess.Start())
        {
            var cards = await SmallCentre.Given(host, 1);
            using (var http = host.AsConsole())
            {
                await SmallCentre.Post(http, "staff", new AddStaff(SmallCentre.NewId(), "cuisine", "Démo Awa", Role.Kitchen, "314159"));
            }

            await using var kiosk = await Tmux.OpenKiosk(
                host, "fr", before: $"strace -f -q -xx -s 5000 -o {trace} -e trace=pwrite64,write,sendmsg,sendto,fsync,fdatasync");
            await kiosk.SignIn("cuisine");
            await kiosk.Choose("Compter des personnes sans carte");
            await kiosk.See("Quel service");
            await kiosk.See("Eau");
            await kiosk.TypeByHand("Eau");
            await kiosk.Press("Enter");
            await kiosk.See("Total");
            await kiosk.TypeByHand("12");
            await kiosk.Press("F10", "Left", "Enter");
            await kiosk.See("12 comptées");
            await kiosk.Press("Escape");
            await kiosk.See("Accueil");
            await kiosk.TypeByHand("1");
            await kiosk.Scan(cards[0]);
            await kiosk.See("OUI");
            await kiosk.Press("F8");
            await kiosk.See("Annulé");
            await kiosk.Until(() => SmallCentre.Count(host.Data, "SELECT count(*) FROM service_events WHERE reverses_seq IS NOT NULL") == 1, "it to be taken back");
            Assert.Equal(12, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_events"));
        }

        var calls = TracedCall.Read(trace);
        Assert.All(["Heads", "Scan", "Undo"], kind => AssertSyncedBeforeSent(calls, kind));
    }

    /// <summary>By its id, which is the same whichever way it goes: a host that was slow for a moment gets it with the outbox.</summary>
    private static void AssertSyncedBeforeSent(List<TracedCall> calls, string kind)
    {
        var deed = calls.Select(call => DeedOf(kind).Match(call.Text)).FirstOrDefault(match => match.Success);
        Assert.True(deed is not null, $"No {kind} was ever written.");
        TracedCall.AssertSynced(calls, kind, System.Text.Encoding.ASCII.GetBytes(deed.Groups[1].Value), deed.Groups[1].Value);
    }

    private static Regex DeedOf(string kind) => new($"\"id\":\"([0-9a-f-]{{36}})\",\"kind\":\"{kind}\"", RegexOptions.CultureInvariant);

    private static void AssertSynced(List<TracedCall> calls, Guid id) =>
        TracedCall.AssertSynced(calls, id.ToString(), id.ToByteArray(bigEndian: true), id.ToString(), "outcome");
}
