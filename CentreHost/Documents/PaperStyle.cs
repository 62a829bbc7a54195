namespace CentreHost.Documents;

/// <summary>Sizes in millimetres; inks that stay apart on a black and white printer and after a photocopy.</summary>
internal static class PaperStyle
{
    public const double Title = 5.2;
    public const double Number = 4;
    public const double Name = 3.4;
    public const double Heading = 3.1;
    public const double Body = 2.7;
    public const double Cell = 2.4;
    public const double Small = 2.2;

    /// <summary>From one baseline to the next, by the size of the letters.</summary>
    public const double Leading = 1.32;

    /// <summary>From the top of a line to its baseline, by the size of the letters.</summary>
    public const double Rise = 1.02;

    public const double Hairline = 0.15;

    public static readonly Ink Accent = new(0x0B, 0x4F, 0x6C);
    public static readonly Ink Faint = new(0x55, 0x5B, 0x60);
    public static readonly Ink Grid = new(0x9A, 0xA3, 0xA8);
    public static readonly Ink HeadFill = new(0xE1, 0xE8, 0xEC);
    public static readonly Ink SoftFill = new(0xF1, 0xF4, 0xF6);

    public static TrueTypeFace Regular => DocumentFonts.Regular;

    public static TrueTypeFace Bold => DocumentFonts.Bold;
}
