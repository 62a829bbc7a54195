using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.Inventory;

/// <summary>Properties whose seed is printed, so that a failure can be played again.</summary>
internal static class Seeded
{
    public static void Holds<T>(this ITestOutputHelper output, Arbitrary<T> cases, Action<T> check, int times = 5_000)
    {
        var seed = (ulong)Random.Shared.NextInt64();
        output.WriteLine($"{times} cases, seed {seed}");
        Check.One(
            Config.QuickThrowOnFailure
                .WithMaxTest(times)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None))),
            Prop.ForAll(cases, check));
    }

    /// <summary>The check is worth something: it notices a fault made on purpose.</summary>
    public static void IsNoticed<T>(
        this ITestOutputHelper output, Arbitrary<T> cases, Action<T> check, int times = 2_000)
    {
        var noticed = Assert.ThrowsAny<Exception>(() =>
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(cases, check)));
        output.WriteLine(noticed.Message);
    }
}
