using System.Diagnostics.CodeAnalysis;

namespace Kiosk.Terminal;

/// <summary>What the kiosk is shown on: the tty itself, unless another terminal was compiled in.</summary>
internal static partial class TerminalChoice
{
    public static bool TryOpen(
        TimeProvider clock,
        [NotNullWhen(true)] out ITerminal? terminal,
        [NotNullWhen(false)] out TerminalRefusal? refusal)
    {
        terminal = null;
        var type = Environment.GetEnvironmentVariable("TERM");
        refusal = Libc.IsTerminal(0) == 0 || Libc.IsTerminal(1) == 0 ? new TerminalRefusal.NotATerminal()
            : string.IsNullOrEmpty(type) || type == "dumb" ? new TerminalRefusal.NotAbleToDraw(type ?? "")
            : null;
        if (refusal is not null)
        {
            return false;
        }

        OpenCompiledIn(clock, ref terminal);
        if (terminal is not null)
        {
            return true;
        }

        var opened = LinuxTerminal.TryOpen(clock, out var tty, out refusal);
        terminal = tty;
        return opened;
    }

    /// <summary>Where it leaves none, and where there is none, the tty is taken.</summary>
    static partial void OpenCompiledIn(TimeProvider clock, ref ITerminal? terminal);
}
