using CentreHost.Stock.Moves;
using CentreHost.Texts;

namespace CentreHost.Stock.Kits;

/// <param name="Version">The one that counts today.</param>
internal sealed record KitPage(string Kit, Sentence Name, int Version, bool Virtual, IReadOnlyList<KitPartLine> Parts, long Possible)
{
    /// <summary>The service day a later version counts from; none where none is written.</summary>
    public DateOnly? ChangesOn { get; init; }

    /// <summary>The highest number given, also to one that does not count yet.</summary>
    public int LastVersion { get; init; }
}

internal sealed record KitPartLine(string Item, Sentence Name, string Unit, long PerKit);

/// <summary>What a kit holds from a day on; kits made before keep what they were made of.</summary>
internal sealed record DefineKit(Guid Id, string Kit, bool Virtual, IReadOnlyList<KitPart> Parts)
{
    /// <summary>The service day it counts from; today where none is given.</summary>
    public DateOnly? From { get; init; }
}

internal sealed record KitPart(string Item, long Units);

internal sealed record AssembleKits(Guid Id, string Kit, string Place, long Kits)
{
    public IReadOnlyList<KitSubstitute> Substitutes { get; init => field = value ?? []; } = [];

    /// <summary>The day they were put together, of what kits held then.</summary>
    public PaperDate? On { get; init; }
}

/// <param name="With">Of this item, <paramref name="Units"/> a kit instead.</param>
internal sealed record KitSubstitute(string Item, string With, long Units, string Reason);

/// <param name="Lot">The kit lot to take apart.</param>
internal sealed record DismantleKits(Guid Id, string Kit, string Place, long Lot, long Kits)
{
    public IReadOnlyList<MissingPart> Missing { get; init => field = value ?? []; } = [];
}

internal sealed record MissingPart(string Item, long Units, string Reason);
