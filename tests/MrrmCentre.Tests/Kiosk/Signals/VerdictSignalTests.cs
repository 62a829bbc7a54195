using CentreHost.Staff;
using Kiosk;
using Kiosk.Signals;
using Kiosk.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Signals;

/// <summary>What a verdict is heard and seen by, without reading it.</summary>
public sealed class VerdictSignalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-sound-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void No_two_tones_sound_alike_or_look_alike()
    {
        var tones = Enum.GetValues<Tone>();

        Assert.Equal(tones.Length, tones.Select(tone => string.Join(' ', TonePattern.Pauses(tone))).Distinct().Count());
        Assert.Equal(tones.Length, tones.Select(TonePattern.Light).Distinct().Count());
        Assert.Equal(tones.Length, tones.Select(TonePattern.Word).Distinct().Count());
    }

    [Fact]
    public async Task The_line_sounds_yes_again_and_no_and_the_light_goes_out()
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        var told = new List<Tone>();
        var ring = kiosk.Desk.Ring;
        kiosk.Desk.Ring = tone =>
        {
            told.Add(tone);
            ring(tone);
        };
        var card = (await kiosk.People(1))[0];
        await kiosk.Type("1");
        await kiosk.Scan(card);
        await kiosk.See("√ √ √");
        await kiosk.Scan(card);
        await kiosk.See("Même carte relue");
        kiosk.Terminal.Advance(TimeSpan.FromSeconds(4));
        await kiosk.Scan(card);
        await kiosk.See("✗ ✗ ✗");

        await kiosk.Until(() => kiosk.Desk.Light is null, "the light to go out");
        Assert.Equal([Tone.Yes, Tone.Again, Tone.No], told);
    }

    [Fact]
    public async Task The_light_goes_over_the_whole_width_and_hides_no_word()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = KioskAtCentre.SwitchOn(centre);
        var (dark, lit) = (new CellGrid(new TerminalSize(80, 24)), new CellGrid(new TerminalSize(80, 24)));
        var drawn = new TaskCompletionSource();
        kiosk.Desk.Post(() =>
        {
            var screens = new ScreenStack(kiosk.Desk, new SignInScreen(kiosk.Desk));
            Frame.Draw(new Canvas(dark), kiosk.Desk, screens);
            kiosk.Desk.Light = Tone.No;
            Frame.Draw(new Canvas(lit), kiosk.Desk, screens);
            drawn.SetResult();
        });
        await drawn.Task;

        Assert.All(Enumerable.Range(0, 2).Append(23), row => Assert.All(Enumerable.Range(0, 80), column => Assert.Equal(Theme.No, lit[column, row].Style)));
        Assert.Equal(Enumerable.Range(0, 24).Select(dark.Line), Enumerable.Range(0, 24).Select(lit.Line));
    }

    [Fact]
    public async Task A_sound_command_is_told_the_verdict_and_one_that_hangs_is_ended()
    {
        var sound = new SoundCommand(Script("echo $1 >> told; [ $1 != no ] || sleep 60"), TimeProvider.System) { Longest = TimeSpan.FromSeconds(1) };
        await sound.Play(Tone.Yes);
        await sound.Play(Tone.No);
        await sound.Play(Tone.Alone);

        Assert.Equal(["yes", "no", "alone"], await File.ReadAllLinesAsync(Path.Combine(_folder, "told")));
    }

    [Fact]
    public async Task While_several_hang_no_other_is_started()
    {
        var sound = new SoundCommand(Script("echo $1 >> told; sleep 60"), TimeProvider.System) { Longest = TimeSpan.FromSeconds(2) };

        var plays = Enumerable.Range(0, 50).Select(_ => sound.Play(Tone.Yes)).ToList();

        Assert.Equal(46, plays.Count(play => play.IsCompleted));
        await Task.WhenAll(plays);
        Assert.InRange((await File.ReadAllLinesAsync(Path.Combine(_folder, "told"))).Length, 1, 4);
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_said_once()
    {
        var missing = new List<string>();
        var sound = new SoundCommand("/nowhere/son --fort", TimeProvider.System) { Missing = missing.Add };

        await sound.Play(Tone.Yes);
        await sound.Play(Tone.No);

        Assert.Equal("/nowhere/son", Assert.Single(missing));
    }

    private string Script(string commands)
    {
        var path = Path.Combine(_folder, "son");
        File.WriteAllText(path, $"#!/bin/sh\ncd {_folder}\n{commands}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
