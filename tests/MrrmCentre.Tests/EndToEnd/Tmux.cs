using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>The shipped kiosk in a real terminal: tmux types and shows, as a person's hands and eyes would.</summary>
internal sealed partial class Tmux : IAsyncDisposable
{
    private static readonly string Kiosk = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Kiosk", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "kiosk"));

    /// <summary>Another program's screen cannot be awaited; looking at it without a pause takes a core from it.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(25);

    private readonly string _server = $"mrrm-{Guid.NewGuid():N}";

    private Tmux()
    {
    }

    /// <param name="before">A program to run the kiosk under, with its arguments: strace.</param>
    public static async Task<Tmux> OpenKiosk(HostProcess host, string language, int columns = 100, int rows = 30, string before = "")
    {
        var tmux = new Tmux();
        await tmux.Run(
            "-f", "/dev/null", "new-session", "-d", "-x", $"{columns}", "-y", $"{rows}", "-s", "kiosk",
            $"{before} {Kiosk} --host {host.Socket} --lang {language} --name tmux-1; sleep 60");
        return tmux;
    }

    /// <summary>By hand, from the first screen to the menu.</summary>
    public async Task SignIn(string code)
    {
        await See("Connexion");
        await TypeByHand(code);
        await Press("Enter");
        await TypeByHand("314159");
        await Press("Enter");
        await See("Accueil");
    }

    /// <summary>By the key the menu shows before it.</summary>
    public async Task Choose(string entry)
    {
        await See(entry);
        var shown = Regex.Match(await Screen(), $@"(\S+) +{Regex.Escape(entry)}");
        await TypeByHand(shown.Groups[1].Value);
    }

    /// <summary>Named keys: Enter, Escape, F8, Down.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Run("send-keys", "-t", "kiosk", key);
        }
    }

    public Task Type(string text) => Run("send-keys", "-t", "kiosk", "-l", text);

    /// <summary>At a person's pace: what comes faster is taken for a scanner.</summary>
    public async Task TypeByHand(string text)
    {
        foreach (var letter in text)
        {
            await Type(letter.ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(60));
        }
    }

    /// <summary>As a wedge scanner does: the code at once, then Enter.</summary>
    public Task Scan(string card) =>
        Run("send-keys", "-t", "kiosk", "-l", card, ";", "send-keys", "-t", "kiosk", "Enter");

    public async Task See(string text)
    {
        var until = Stopwatch.StartNew();
        var screen = "";
        while (until.Elapsed < TimeSpan.FromSeconds(30))
        {
            screen = await Screen();
            if (screen.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            await Task.Delay(BetweenLooks);
        }

        Assert.Fail($"«{text}» never came. The screen:\n{screen}");
    }

    public async Task Until(Func<bool> condition, string what)
    {
        var until = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(until.Elapsed < TimeSpan.FromSeconds(30), $"Waited in vain for {what}. The screen:\n{await Screen()}");
            await Task.Delay(BetweenLooks);
        }
    }

    /// <summary>
    /// Until the clock on the kiosk's first line has gone on by more than this. What the kiosk remembers for some seconds
    /// it has forgotten then, however slow the machine is.
    /// </summary>
    public async Task SeePass(TimeSpan time)
    {
        var from = await Clock();
        var until = Stopwatch.StartNew();
        while (Since(from, await Clock()) <= time)
        {
            Assert.True(until.Elapsed < TimeSpan.FromSeconds(30), $"The clock stands still. The screen:\n{await Screen()}");
            await Task.Delay(BetweenLooks);
        }
    }

    public Task<string> Screen() => Run("capture-pane", "-p", "-t", "kiosk");

    public async ValueTask DisposeAsync() => await Run("kill-server");

    private async Task<TimeSpan> Clock()
    {
        var screen = await Screen();
        var shown = ClockShown().Match(screen);
        Assert.True(shown.Success, $"No clock. The screen:\n{screen}");
        return TimeSpan.Parse(shown.Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Also past midnight.</summary>
    private static TimeSpan Since(TimeSpan from, TimeSpan now) => now >= from ? now - from : now + TimeSpan.FromDays(1) - from;

    private async Task<string> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux", ["-L", _server, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("TMUX");
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex ClockShown();
}
