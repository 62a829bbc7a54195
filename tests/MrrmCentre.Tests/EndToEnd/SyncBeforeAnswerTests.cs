using System.Text.RegularExpressions;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>Durability seen from outside: the kernel's own record of what was written, synced and answered, in order.</summary>
public sealed partial class SyncBeforeAnswerTests
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

        var calls = File.ReadLines(trace).Select(Call.Parse).OfType<Call>().ToList();
        File.Delete(trace);
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

        var calls = File.ReadLines(trace).Select(Call.Parse).OfType<Call>().ToList();
        File.Delete(trace);
        var card = Hex(System.Text.Encoding.ASCII.GetBytes(cards[0]));
        var written = calls.FindIndex(call => call.Name == "pwrite64" && call.Data.Contains(card, StringComparison.Ordinal));
        var synced = calls.FindIndex(written + 1, call => call.Name is "fdatasync" or "fsync" && call.File == calls[written].File && call.Done);
        var painted = calls.FindIndex(written + 1, call => call.Name == "write" && call.Data.Contains(Hex("OUI"u8), StringComparison.Ordinal));

        Assert.True(written >= 0, "The scan was never written.");
        Assert.True(synced > written, "The scan was written and not synced.");
        Assert.True(painted > synced, $"The verdict was painted at {painted}, before the sync at {synced}.");
    }

    private static void AssertSynced(List<Call> calls, Guid id)
    {
        var row = Hex(id.ToByteArray(bigEndian: true));
        var text = Hex(System.Text.Encoding.ASCII.GetBytes(id.ToString()));
        var written = calls.FindIndex(call => call.Name == "pwrite64" && call.Data.Contains(row, StringComparison.Ordinal));
        var synced = calls.FindIndex(written + 1, call => call.Name is "fdatasync" or "fsync" && call.File == calls[written].File && call.Done);
        var answered = calls.FindIndex(call => call.Name is "sendmsg" or "sendto" or "write" && call.Data.Contains(text, StringComparison.Ordinal) && call.Data.Contains(Hex("outcome"u8), StringComparison.Ordinal));

        Assert.True(written >= 0, $"{id} was never written.");
        Assert.True(synced > written, $"{id} was written and not synced.");
        Assert.True(answered > synced, $"{id} was answered at {answered}, before its sync at {synced}.");
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => string.Concat(bytes.ToArray().Select(b => $"\\x{b:x2}"));

    /// <param name="Done">The line on which the kernel came back: a sync counts from there, not from where it began.</param>
    private sealed partial record Call(string Name, string File, string Data, bool Done)
    {
        private static readonly Dictionary<string, (string Name, string File)> Unfinished = [];

        public static Call? Parse(string line)
        {
            if (Resumed().Match(line) is { Success: true } resumed && Unfinished.Remove(resumed.Groups[1].Value, out var begun))
            {
                return new Call(begun.Name, begun.File, "", true);
            }

            if (Begun().Match(line) is not { Success: true } match)
            {
                return null;
            }

            var done = !line.EndsWith("<unfinished ...>", StringComparison.Ordinal);
            if (!done)
            {
                Unfinished[match.Groups[1].Value] = (match.Groups[2].Value, match.Groups[3].Value);
            }

            return new Call(match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value, done);
        }

        [GeneratedRegex(@"^(\d+) +(\w+)\((\d+)(.*)$")]
        private static partial Regex Begun();

        [GeneratedRegex(@"^(\d+) +<\.\.\. \w+ resumed>")]
        private static partial Regex Resumed();
    }
}
