using CentreHost.Texts;

namespace CentreHost.Stock.Items;

/// <summary>An item the centre did not have. Its code never changes; its unit not once anything is counted in it.</summary>
/// <param name="Unit">What is never split: piece, tablet, gram.</param>
internal sealed record AddItem(Guid Id, string Code, Sentence Name, string Unit, ItemKind Kind, bool LotTracked);

/// <summary>What is said of an item the centre has. The code finds it.</summary>
internal sealed record ChangeItem(Guid Id, string Code, Sentence Name, string Unit, ItemKind Kind, bool LotTracked);

/// <summary>A pack that was never one: quantities stay as they are, in base units.</summary>
/// <param name="Pack">Its French name.</param>
internal sealed record DropPack(Guid Id, string Item, string Pack);

/// <summary>How an item is planned.</summary>
/// <param name="Planned">False where nobody has planned it: the days are those everything unplanned has.</param>
/// <param name="Units">So many for so many heads a day.</param>
internal sealed record PlanLine(
    string Item, Sentence Name, string Unit, bool Planned, int LeadDays, int SafetyDays, int ReviewDays, long? Units, long? Heads);
