using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>The shipped kiosk in a real terminal: tmux types and shows, as a person's hands and eyes would.</summary>
internal sealed partial class Tmux : IAsyncDisposable
{
    private static readonly string Kiosk = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Kiosk", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "kiosk"));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _server = $"mrrm-{Guid.NewGuid():N}";
    private TaskCompletionSource _written = NotYet();
    private Process? _listener;

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
        tmux.Listen();
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
        if (!await Met(async () => (await Screen()).Contains(text, StringComparison.OrdinalIgnoreCase)))
        {
            Assert.Fail($"«{text}» never came. The screen:\n{await Screen()}");
        }
    }

    public async Task Until(Func<bool> condition, string what)
    {
        if (!await Met(() => Task.FromResult(condition())))
        {
            Assert.Fail($"Waited in vain for {what}. The screen:\n{await Screen()}");
        }
    }

    /// <summary>
    /// Until the clock on the kiosk's first line has gone on by more than this. What the kiosk remembers for some seconds
    /// it has forgotten then, however slow the machine is.
    /// </summary>
    public async Task SeePass(TimeSpan time)
    {
        var from = await Clock();
        if (!await Met(async () => Since(from, await Clock()) > time))
        {
            Assert.Fail($"The clock stands still. The screen:\n{await Screen()}");
        }
    }

    public Task<string> Screen() => Run("capture-pane", "-p", "-t", "kiosk");

    public async ValueTask DisposeAsync()
    {
        await Run("kill-server");
        await _listener!.WaitForExitAsync();
        _listener.Dispose();
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Looked at each time the kiosk has written something; its clock alone does so every second.</summary>
    private async Task<bool> Met(Func<Task<bool>> condition)
    {
        using var late = new CancellationTokenSource(Patience);
        while (true)
        {
            // Taken before looking: what is written in between is not missed.
            var written = Volatile.Read(ref _written).Task;
            if (await condition())
            {
                return true;
            }

            try
            {
                await written.WaitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }

    /// <summary>A second client of the terminal, which tmux tells of every output.</summary>
    private void Listen()
    {
        var start = Command("-C", "attach-session", "-f", "ignore-size,read-only", "-t", "kiosk");
        start.RedirectStandardInput = true;
        var listener = _listener = Process.Start(start)!;
        listener.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("%output", StringComparison.Ordinal) == true)
            {
                Interlocked.Exchange(ref _written, NotYet()).SetResult();
            }
        };
        listener.BeginOutputReadLine();
    }

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
        using var process = Process.Start(Command(arguments))!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux", ["-L", _server, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("TMUX");
        start.Environment["LANG"] = "C.UTF-8";
        return start;
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex ClockShown();
}
