using System.Collections.Concurrent;
using CentreHost.Staff;
using Kiosk.Scanning;
using Kiosk.Services;
using MrrmCentre.Tests.Kiosk.Alone;

namespace MrrmCentre.Tests.Kiosk.Scanning;

/// <summary>A camera's program that prints, floods, spins, crashes, hangs, or is not there.</summary>
public sealed class CameraTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-camera-").FullName;
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly ConcurrentQueue<CameraState> _states = new();
    private readonly SemaphoreSlim _happened = new(0);

    private string Device => Path.Combine(_folder, "video0");

    private string Starts => Path.Combine(_folder, "starts");

    public void Dispose()
    {
        _happened.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Codes_are_read_with_the_flags_that_work_and_a_crash_starts_it_again()
    {
        await Watching("echo $*; echo CARD-$(wc -l < STARTS); exit 139", () => _seen.Count >= 4);

        Assert.Equal([string.Join(' ', [.. CameraWatch.Flags, Device]), "CARD-1"], _seen.Take(2));
        Assert.Equal("CARD-2", _seen.ElementAt(3));
        Assert.Contains(CameraState.Failing, _states);
    }

    [Theory]
    [InlineData("while :; do echo NOISE; done")]
    [InlineData("head -c 100000 /dev/zero | tr '\\0' B; sleep 60")]
    [InlineData("while :; do :; done")]
    [InlineData("trap '' TERM; while :; do sleep 60 & wait; done & while :; do :; done")]
    public async Task A_program_that_floods_spins_or_will_not_end_is_ended_and_started_again(string program)
    {
        await Watching(program, () => File.Exists(Starts) && File.ReadAllLines(Starts).Length >= 2);

        Assert.InRange(_seen.Count, 0, 100);
        Assert.Contains(CameraState.Failing, _states);
    }

    [Fact]
    public async Task A_camera_pulled_out_is_noticed_and_one_put_in_is_watched()
    {
        await Watching("echo CARD; sleep 60", () =>
        {
            if (_seen.Count == 1 && _states.Last() == CameraState.Watching)
            {
                File.Delete(Device);
            }
            else if (_states.LastOrDefault() == CameraState.Unplugged)
            {
                File.WriteAllText(Device, "");
            }

            return _seen.Count == 2;
        });

        Assert.Contains(CameraState.Unplugged, _states);
    }

    [Fact]
    public async Task Without_the_program_it_says_so()
    {
        File.WriteAllText(Device, "");
        using var stop = new CancellationTokenSource();
        var watching = Watch(Path.Combine(_folder, "no-such-program")).Run(stop.Token);

        await Until(() => _states.Contains(CameraState.Missing));
        await stop.CancelAsync();
        await watching;
    }

    [Fact]
    public async Task A_card_before_the_camera_is_a_scan_like_any_other_and_kept_as_read_by_it()
    {
        await using var centre = await LineTests.Canteen();
        var card = (await CounterKiosk.People(centre, 1))[0];
        await using var kiosk = await CounterKiosk.AtTheLine(centre, _folder, roles: Role.Kitchen);

        await kiosk.KnowTheRoster();
        kiosk.Loop.Seen(card);
        kiosk.Loop.Seen(card);

        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 1, "the card to be served");
        Assert.Equal(LineWord.Yes, Assert.Single(kiosk.Desk.Line!.Recent).Word);
        Assert.Equal("Camera", centre.Rows("SELECT read_by FROM service_events").Single()[0]);
    }

    /// <param name="program">A shell script; STARTS stands for the file that holds a line a start.</param>
    private async Task Watching(string program, Func<bool> until)
    {
        var script = Path.Combine(_folder, "zbarcam");
        await File.WriteAllTextAsync(script, $"#!/bin/bash\necho started >> {Starts}\n{program.Replace("STARTS", Starts, StringComparison.Ordinal)}\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(Device, "");
        using var stop = new CancellationTokenSource();
        var watching = Watch(script).Run(stop.Token);
        await Until(until);
        await stop.CancelAsync();
        await watching.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private CameraWatch Watch(string program) => new(program, Device, TimeProvider.System)
    {
        BetweenLooks = TimeSpan.FromMilliseconds(150),
        FirstPause = TimeSpan.FromMilliseconds(20),

        // The machine of the tests has other work: a spin gets what is left.
        MostOfACore = 0.1,
        Seen = code =>
        {
            _seen.Enqueue(code);
            _happened.Release();
        },
        Changed = state =>
        {
            _states.Enqueue(state);
            _happened.Release();
        },
    };

    private async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            Assert.True(await _happened.WaitAsync(TimeSpan.FromSeconds(30)), $"Waited in vain; states {string.Join(' ', _states)}, seen {_seen.Count}.");
        }
    }
}
