using CentreHost.Centre;
using CentreHost.Stock.Items;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Planning;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<Done>> AddItem(AddItem item, CancellationToken stop) => Post<AddItem, Done>("stock/items", item, stop);

    public Task<Reply<Done>> ChangeItem(ChangeItem item, CancellationToken stop) =>
        Post<ChangeItem, Done>("stock/items/change", item, stop);

    /// <summary>Of every item, also of those nobody has planned.</summary>
    public Task<Reply<List<PlanLine>>> Plans(CancellationToken stop) => Get<List<PlanLine>>("stock/plans", stop);

    public Task<Reply<Done>> PlanItem(PlanItem plan, CancellationToken stop) => Post<PlanItem, Done>("stock/plans", plan, stop);

    /// <summary>A pack is known by its French name; the same name again changes it.</summary>
    public Task<Reply<Done>> SetPack(SetPack pack, CancellationToken stop) => Post<SetPack, Done>("stock/packs", pack, stop);

    public Task<Reply<Done>> DropPack(DropPack pack, CancellationToken stop) => Post<DropPack, Done>("stock/packs/drop", pack, stop);

    public Task<Reply<Done>> DefineKit(DefineKit contents, CancellationToken stop) =>
        Post<DefineKit, Done>("stock/kits", contents, stop);

    public Task<Reply<Done>> DefineRecipe(DefineRecipe recipe, CancellationToken stop) =>
        Post<DefineRecipe, Done>("stock/recipes", recipe, stop);
}
