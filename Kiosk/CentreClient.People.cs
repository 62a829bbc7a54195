using System.Globalization;
using CentreHost.Centre;
using CentreHost.People;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<List<PersonLine>>> FindPeople(string search, int most, CancellationToken stop) =>
        Get<List<PersonLine>>(
            string.Create(CultureInfo.InvariantCulture, $"people?search={Uri.EscapeDataString(search)}&most={most}"), stop);

    public Task<Reply<PersonPage>> Person(long person, CancellationToken stop) =>
        Get<PersonPage>(string.Create(CultureInfo.InvariantCulture, $"people/{person}"), stop);

    public Task<Reply<List<Nationality>>> Nationalities(CancellationToken stop) =>
        Get<List<Nationality>>("nationalities", stop);

    public Task<Reply<Registered>> Register(RegisterPerson request, CancellationToken stop) =>
        Post<RegisterPerson, Registered>("people", request, stop);

    public Task<Reply<Done>> ChangeProfile(long person, ChangeProfile request, CancellationToken stop) =>
        Post<ChangeProfile, Done>(
            string.Create(CultureInfo.InvariantCulture, $"people/{person}/profile"), request, stop);

    public Task<Reply<Done>> WithdrawConsent(long person, WithdrawConsent request, CancellationToken stop) =>
        Post<WithdrawConsent, Done>(
            string.Create(CultureInfo.InvariantCulture, $"people/{person}/consent/withdraw"), request, stop);

    public Task<Reply<List<LikelyDuplicate>>> Duplicates(DraftPerson draft, CancellationToken stop) =>
        Post<DraftPerson, List<LikelyDuplicate>>("people/duplicates", draft, stop);

    public Task<Reply<Readmitted>> Readmit(long person, Readmit request, CancellationToken stop) =>
        Post<Readmit, Readmitted>(string.Create(CultureInfo.InvariantCulture, $"people/{person}/readmission"), request, stop);

    public Task<Reply<PersonMerged>> Merge(long person, MergePerson request, CancellationToken stop) =>
        Post<MergePerson, PersonMerged>(string.Create(CultureInfo.InvariantCulture, $"people/{person}/merge"), request, stop);

    public Task<Reply<Done>> UndoMerge(long person, UndoMerge request, CancellationToken stop) =>
        Post<UndoMerge, Done>(string.Create(CultureInfo.InvariantCulture, $"people/{person}/merge/undo"), request, stop);

    public Task<Reply<Done>> Depart(long person, Depart request, CancellationToken stop) =>
        Post<Depart, Done>(string.Create(CultureInfo.InvariantCulture, $"people/{person}/departure"), request, stop);
}
