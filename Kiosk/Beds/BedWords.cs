using CentreHost.Beds;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>How beds are said and shown: by word and shape, never by colour alone.</summary>
internal static class BedWords
{
    /// <summary>One bed of each sort, and what it is called.</summary>
    public static readonly IReadOnlyList<(BedLine Bed, string Word)> Legend =
    [
        (Sample(), "bed_free"),
        (Sample() with { Person = 1 }, "bed_occupied"),
        (Sample() with { Hold = new HoldLine(1, null, default) }, "bed_held"),
        (Sample() with { Usable = false }, "bed_out_of_use"),
        (Sample() with { Mat = true }, "bed_mat"),
        (Sample() with { Mat = true, Person = 1 }, "bed_mat_taken"),
    ];

    public static bool IsFree(this BedLine bed) => bed is { Usable: true, Person: null };

    public static string State(Desk desk, BedLine bed) => $"{Sign(bed).Sign} {desk.Say(StateKey(bed))}";

    public static string StateKey(BedLine bed) => bed switch
    {
        { Mat: true, Person: not null } => "bed_mat_taken",
        { Person: not null } => "bed_occupied",
        { Usable: false } => "bed_out_of_use",
        { Hold: not null } => "bed_held",
        { Mat: true } => "bed_mat",
        _ => "bed_free",
    };

    /// <summary>Signs every console font has.</summary>
    public static (char Sign, Style Style) Sign(BedLine bed) => StateKey(bed) switch
    {
        "bed_mat_taken" => ('■', Theme.Error),
        "bed_occupied" => ('●', Theme.Normal),
        "bed_out_of_use" => ('✗', Theme.Quiet),
        "bed_held" => ('♦', new Style(Colour.BrightYellow)),
        "bed_mat" => ('≈', new Style(Colour.BrightGreen)),
        _ => ('○', Theme.Accent),
    };

    public static Style Style(BedLine bed) => Sign(bed).Style;

    public static string Kind(Desk desk, BlockKind kind) => desk.Say($"block_{kind}");

    public static long Free(this BlockLine block) => Math.Max(0, block.Beds - block.Occupied);

    private static BedLine Sample() => new("", "", "", BlockKind.TransitHall, Usable: true, null, null);
}
