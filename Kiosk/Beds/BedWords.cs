using CentreHost.Beds;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>How beds are said and shown: by word and shape, never by colour alone.</summary>
internal static class BedWords
{
    public static bool IsFree(this BedLine bed) => bed is { Usable: true, Person: null };

    public static string State(Desk desk, BedLine bed) => bed switch
    {
        { Person: not null } => $"● {desk.Say("bed_occupied")}",
        { Usable: false } => $"✗ {desk.Say("bed_out_of_use")}",
        _ => $"○ {desk.Say("bed_free")}",
    };

    public static Style Style(BedLine bed) => bed switch
    {
        { Person: not null } => Theme.Normal,
        { Usable: false } => Theme.Quiet,
        _ => Theme.Accent,
    };

    public static string Kind(Desk desk, BlockKind kind) => desk.Say($"block_{kind}");

    public static long Free(this BlockLine block) => Math.Max(0, block.Beds - block.Occupied);
}
