using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.Inventory.Histories;

public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Histories = 10_000;

    [Fact]
    public void Whatever_a_centre_does_its_book_keeps_every_promise()
    {
        var (deeds, accepted) = (0L, 0L);
        var seed = (ulong)Random.Shared.NextInt64();
        var watch = Stopwatch.StartNew();
        var property = Prop.ForAll(Deed.Histories, history =>
        {
            var centre = History.Play(history, new Planners(), Promise.All);
            Interlocked.Add(ref deeds, centre.Accepted + centre.Refused);
            Interlocked.Add(ref accepted, centre.Accepted);
        });

        Check.One(
            Config.QuickThrowOnFailure
                .WithMaxTest(Histories)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None))),
            property);

        output.WriteLine(
            $"{Histories} histories, {deeds} deeds, {100.0 * accepted / deeds:F1} % accepted, seed {seed}, "
            + $"{watch.Elapsed.TotalSeconds:F1} s");
        Assert.True(accepted * 2 >= deeds, "Fewer than half of the deeds were accepted: the histories say little.");
    }
}
