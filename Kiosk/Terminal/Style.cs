namespace Kiosk.Terminal;

internal enum Colour
{
    Default,
    Black, Red, Green, Yellow, Blue, Magenta, Cyan, White,
    BrightBlack, BrightRed, BrightGreen, BrightYellow, BrightBlue, BrightMagenta, BrightCyan, BrightWhite,
}

/// <summary>
/// What every terminal can show, the Linux console among them. As a background a bright colour appears there as its
/// normal one.
/// </summary>
internal readonly record struct Style(
    Colour Foreground = Colour.Default, Colour Background = Colour.Default, bool Bold = false, bool Reverse = false);

/// <summary>The styles screens speak in, so that one meaning looks the same everywhere.</summary>
internal static class Theme
{
    public static Style Normal => default;
    public static readonly Style Quiet = new(Colour.BrightBlack);
    public static readonly Style Title = new(Colour.BrightWhite, Bold: true);
    public static readonly Style Accent = new(Colour.BrightCyan);
    public static readonly Style Field = new(Colour.White, Colour.Blue);
    public static readonly Style FocusedField = new(Colour.Black, Colour.White);
    public static readonly Style Selected = new(Reverse: true);
    public static readonly Style Error = new(Colour.BrightRed, Bold: true);
    public static readonly Style Yes = new(Colour.BrightWhite, Colour.Green, Bold: true);
    public static readonly Style No = new(Colour.BrightWhite, Colour.Red, Bold: true);
    public static readonly Style Alert = new(Colour.BrightWhite, Colour.Magenta, Bold: true);
    public static readonly Style Warning = new(Colour.Black, Colour.Yellow);
}
