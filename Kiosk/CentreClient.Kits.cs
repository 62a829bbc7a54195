using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<List<KitPage>>> Kits(CancellationToken stop) => Get<List<KitPage>>("stock/kits", stop);

    public Task<Reply<DocumentPosted>> AssembleKits(AssembleKits kits, CancellationToken stop) =>
        Post<AssembleKits, DocumentPosted>("stock/kits/assemble", kits, stop);

    public Task<Reply<DocumentPosted>> DismantleKits(DismantleKits kits, CancellationToken stop) =>
        Post<DismantleKits, DocumentPosted>("stock/kits/dismantle", kits, stop);

    public Task<Reply<List<RecipePage>>> Recipes(CancellationToken stop) =>
        Get<List<RecipePage>>("stock/recipes", stop);

    public Task<Reply<Cooked>> Cook(CookDish dish, CancellationToken stop) =>
        Post<CookDish, Cooked>("stock/cookings", dish, stop);

    public Task<Reply<KitchenClosed>> CloseKitchen(CloseKitchen meal, CancellationToken stop) =>
        Post<CloseKitchen, KitchenClosed>("stock/kitchen/close", meal, stop);
}
