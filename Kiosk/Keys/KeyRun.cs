using CentreHost.Texts;
using Kiosk.Staff;
using Kiosk.Terminal;

namespace Kiosk.Keys;

/// <summary>A kiosk without a screen that plays a file of keys and ends with it.</summary>
internal static class KeyRun
{
    private static readonly TerminalSize Size = new(120, 36);

    /// <returns>Why it was not played to its end, or none.</returns>
    public static async Task<Sentence?> Play(
        string path, Func<TimeProvider, CentreClient> connect, string language, CancellationToken stop)
    {
        var (steps, refused) = KeyFile.Read(path);
        if (refused is not null)
        {
            return refused;
        }

        var clock = new ScriptedClock();
        using var terminal = new HeadlessTerminal(Size);
        using var centre = connect(clock);
        var desk = new Desk(centre, clock, language);
        var loop = new KioskLoop(terminal, desk, new SignInScreen(desk));
        var running = loop.Run(stop);
        var playing = new KeyPlayer(loop, terminal, desk, clock, Console.Out).Play(steps, stop);

        // A kiosk that breaks or is left in the middle must not keep the player waiting.
        await Task.WhenAny(running, playing);
        if (!playing.IsCompleted)
        {
            await running;
        }

        var outcome = await playing;
        terminal.HangUp();
        await running;
        return outcome;
    }
}
