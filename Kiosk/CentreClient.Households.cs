using System.Globalization;
using CentreHost.Centre;
using CentreHost.People;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<HouseholdPage>> Household(long household, CancellationToken stop) => Get<HouseholdPage>(Of(household), stop);

    public Task<Reply<HouseholdMade>> MakeHousehold(MakeHousehold request, CancellationToken stop) =>
        Post<MakeHousehold, HouseholdMade>("households", request, stop);

    public Task<Reply<Done>> AddMember(long household, AddMember request, CancellationToken stop) =>
        Post<AddMember, Done>($"{Of(household)}/members", request, stop);

    public Task<Reply<Done>> RemoveMember(long household, long person, RemoveMember request, CancellationToken stop) =>
        Post<RemoveMember, Done>(OfMember(household, person, "remove"), request, stop);

    public Task<Reply<Done>> ChangeKinship(long household, long person, ChangeKinship request, CancellationToken stop) =>
        Post<ChangeKinship, Done>(OfMember(household, person, "kinship"), request, stop);

    public Task<Reply<Done>> NameCollector(long household, NameCollector request, CancellationToken stop) =>
        Post<NameCollector, Done>($"{Of(household)}/collector", request, stop);

    private static string Of(long household) => string.Create(CultureInfo.InvariantCulture, $"households/{household}");

    private static string OfMember(long household, long person, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"households/{household}/members/{person}/{what}");
}
