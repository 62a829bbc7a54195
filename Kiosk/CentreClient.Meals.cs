using CentreHost.Centre;
using CentreHost.Services;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<Done>> OpenMeal(Guid id, string service, CancellationToken stop) =>
        Post<OpenMeal, Done>("services/meal/open", new OpenMeal(id, service), stop);

    public Task<Reply<Done>> CloseMeal(Guid id, CancellationToken stop) =>
        Post<CloseMeal, Done>("services/meal/close", new CloseMeal(id), stop);

    public Task<Reply<HeadsCounted>> CountHeads(CountHeads request, CancellationToken stop) =>
        Post<CountHeads, HeadsCounted>("services/heads", request, stop);
}
