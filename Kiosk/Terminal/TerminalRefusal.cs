namespace Kiosk.Terminal;

/// <summary>Why there is no full screen here, for the person who started the kiosk.</summary>
internal abstract record TerminalRefusal(string French, string English)
{
    internal sealed record NotATerminal() : TerminalRefusal(
        "Le kiosque a besoin d'un terminal : l'entrée ou la sortie est un fichier ou un tube.",
        "The kiosk needs a terminal: its input or output is a file or a pipe.");

    internal sealed record NotAbleToDraw(string Type) : TerminalRefusal(
        $"Le terminal « {Type} » ne sait pas afficher un écran entier. Essayez avec TERM=linux ou TERM=xterm.",
        $"The terminal \"{Type}\" cannot show a full screen. Try TERM=linux or TERM=xterm.");

    internal sealed record NotOpened(string Device, string Reason) : TerminalRefusal(
        $"Le terminal {Device} ne s'ouvre pas : {Reason}.",
        $"The terminal {Device} cannot be opened: {Reason}.");
}
