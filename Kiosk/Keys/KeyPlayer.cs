using CentreHost.Centre;
using CentreHost.Texts;
using Kiosk.Home;
using Kiosk.Terminal;
using Kiosk.Texts;

namespace Kiosk.Keys;

/// <summary>
/// Plays a file of keys through the real screens. It never waits for time to pass, only for what must be seen: each key
/// is painted and answered before the next, each scan of the line too.
/// </summary>
internal sealed class KeyPlayer(
    KioskLoop loop, HeadlessTerminal terminal, Desk desk, ScriptedClock clock, TextWriter output)
{
    /// <summary>At the terminal's own clock, so that a card scanned before and after is two scans.</summary>
    private static readonly TimeSpan ClockStep = TimeSpan.FromMinutes(1);
    private const int TellAgain = 3;

    /// <summary>How long one step may take to show. Long, because only a step that never shows waits for all of it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <returns>None when every step was played and everything expected was seen.</returns>
    public async Task<Sentence?> Play(IReadOnlyList<KeyStep> steps, CancellationToken stop)
    {
        foreach (var step in steps)
        {
            try
            {
                if (await Play(step).WaitAsync(Patience, stop) is { } refused)
                {
                    return KioskTexts.Both("keys_refused", step.Line, refused);
                }
            }
            catch (TimeoutException)
            {
                return KioskTexts.Both("keys_not_seen", step.Line, Wanted(step), terminal.Screen);
            }
        }

        return null;
    }

    private async Task<string?> Play(KeyStep step)
    {
        switch (step)
        {
            case KeyStep.Type typed:
                terminal.Type(typed.Text);
                break;
            case KeyStep.Press pressed:
                terminal.Press(pressed.Key);
                await loop.Settled();
                await Seen(() => desk.UnderWay == 0);
                return null;
            case KeyStep.Open { Entry: var entry }:
                return await Open(entry);
            case KeyStep.Scan scan:
                terminal.Scan(scan.Code);
                await loop.Settled();
                await Seen(() => desk is { ScansWaiting: 0, UnderWay: 0 });
                return null;
            case KeyStep.Expect expected:
                await Seen(() => terminal.Screen.Contains(expected.Text, StringComparison.OrdinalIgnoreCase));
                return null;
            case KeyStep.Clock told:
                return await Tell(told.Time);
            case KeyStep.Say said:
                await output.WriteLineAsync($"step {said.Text}");
                await output.FlushAsync();
                return null;
        }

        await loop.Settled();
        return null;
    }

    private async Task<string?> Open(string entry)
    {
        if (loop.Top is not HomeScreen home || home.KeysOf(entry) is not { } keys)
        {
            return desk.Say("keys_no_entry", entry);
        }

        terminal.Type(keys);
        await loop.Settled();
        await Seen(() => desk.UnderWay == 0);
        return null;
    }

    private async Task Seen(Func<bool> condition)
    {
        while (true)
        {
            // Taken before looking: a picture painted in between is not missed.
            var next = loop.NextPicture();
            if (condition())
            {
                return;
            }

            await next;
        }
    }

    private async Task<string?> Tell(DateTimeOffset time)
    {
        clock.Tell(time);
        terminal.Advance(ClockStep);
        var reply = await TellHost(time.UtcDateTime);
        desk.Post(() =>
        {
            if (reply is Reply<Hello>.Given given)
            {
                desk.Host.Heard(given.Value);
            }
        });
        await loop.Settled();
        return reply switch
        {
            Reply<Hello>.Given => null,
            Reply<Hello>.Refused => desk.Say("keys_clock_refused"),
            _ => desk.Say("keys_host_away"),
        };
    }

    /// <summary>
    /// Said again to a host that took too long: one that is only starting, or closes the days the new hour has ended, on a
    /// machine with other work to do. The same hour told twice is the same hour.
    /// </summary>
    private async Task<Reply<Hello>> TellHost(DateTime utc)
    {
        var reply = await desk.Centre.TellTime(utc, CancellationToken.None);
        for (var again = 0; again < TellAgain && reply is Reply<Hello>.Unreachable; again++)
        {
            reply = await desk.Centre.TellTime(utc, CancellationToken.None);
        }

        return reply;
    }

    private static string Wanted(KeyStep step) => step switch
    {
        KeyStep.Expect expected => expected.Text,
        KeyStep.Scan scan => scan.Code,
        _ => step.ToString(),
    };
}
