using System.Globalization;
using CentreHost.Centre;
using CentreHost.Services;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<List<DietLine>>> Diets(CancellationToken stop) => Get<List<DietLine>>("diets", stop);

    /// <summary>Plates of each kind for those present; the ordinary one has no code.</summary>
    public Task<Reply<List<DietCount>>> DietCounts(CancellationToken stop) => Get<List<DietCount>>("diets/count", stop);

    public Task<Reply<Done>> ChangeDiet(ChangeDiet request, CancellationToken stop) =>
        Post<ChangeDiet, Done>("diets", request, stop);

    public Task<Reply<Done>> SetDiet(long person, SetDiet request, CancellationToken stop) =>
        Post<SetDiet, Done>(string.Create(CultureInfo.InvariantCulture, $"people/{person}/diet"), request, stop);

    public Task<Reply<List<EntitlementLine>>> Entitlements(long person, CancellationToken stop) =>
        Get<List<EntitlementLine>>(string.Create(CultureInfo.InvariantCulture, $"people/{person}/entitlements"), stop);

    public Task<Reply<Done>> SetEntitlement(long person, SetEntitlement request, CancellationToken stop) =>
        Post<SetEntitlement, Done>(string.Create(CultureInfo.InvariantCulture, $"people/{person}/entitlements"), request, stop);
}
