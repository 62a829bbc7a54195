using System.ComponentModel;
using System.Diagnostics;

namespace Kiosk.Practice;

/// <summary>
/// A centre to practise on: the demo centre of a host of its own, made anew each time in a folder of its own, on the same
/// screens. Nothing of it reaches the centre, its figures, or this kiosk's outbox.
/// </summary>
internal sealed class PracticeCentre(string program, string folder)
{
    public const string Variable = "MRRM_PRACTICE";

    /// <summary>Set by the host of a demo centre for the kiosk it opens.</summary>
    public const string Opened = "MRRM_DEMO";
    private const string Installed = "/opt/mrrm/host/centre-host";

    /// <summary>None where this machine has no host to practise on.</summary>
    /// <param name="stateFolder">Where the kiosk keeps its own.</param>
    public static PracticeCentre? Find(string stateFolder) =>
        (Environment.GetEnvironmentVariable(Variable) ?? Installed) is var program && File.Exists(program)
            ? new PracticeCentre(program, Path.Combine(stateFolder, "practice"))
            : null;

    /// <summary>The terminal is its own until it is left, so none of ours may be open.</summary>
    /// <returns>It could be opened.</returns>
    public async Task<bool> Run(string language, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program, ["demo", "--data", folder, "--lang", language]);
        start.Environment["MRRM_KIOSK"] = Environment.ProcessPath;

        // Who practises can neither practise further nor be kept in; and its host opens no door of the centre's.
        start.Environment[Variable] = "";
        start.Environment.Remove("MRRM_LOCKED");
        start.Environment.Remove("MRRM_KIOSK_SOCKET");
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
