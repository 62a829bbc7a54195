using System.Diagnostics;
using System.Runtime.InteropServices;
using CentreHost.CommandLine;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.Demo;

/// <summary>The demo centre for a person at a terminal: one page of hints, then the kiosk until it is left.</summary>
internal static class DemoTour
{
    private const int CardsShown = 4;

    public static async Task<int> Run(CentreData data, DemoCards cards, string kiosk, string language, CancellationToken stop)
    {
        var words = language == "en" ? HostTexts.English : HostTexts.French;
        Console.WriteLine(words.Say(
            "demo_hint",
            string.Join("  ", cards.ShortCodes.Take(CardsShown)),
            string.Join("  ", cards.BlankShortCodes.Take(CardsShown))));

        // Nobody is there to take the terminal up again where a kiosk has a console of its own.
        using var staying = PosixSignalRegistration.Create(PosixSignal.SIGTSTP, signal => signal.Cancel = true);
        Console.ReadLine();

        // The terminal is the kiosk's from here on: it inherits all three streams, and this process stays silent.
        string[] arguments =
            ["--host", data.Socket, "--lang", language, "--name", "demo-1", "--outbox", Path.Combine(data.Directory, "kiosk")];
        var start = new ProcessStartInfo(kiosk, arguments);

        // Its first picture is drawn before this host has answered, and must not be taken for the real centre's.
        start.Environment["MRRM_DEMO"] = "1";
        using var process = Process.Start(start)
            ?? throw new InvalidOperationException($"{kiosk} did not start.");
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
