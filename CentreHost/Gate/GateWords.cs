using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Texts;

namespace CentreHost.Gate;

/// <summary>The one line a guard reads.</summary>
internal static class GateWords
{
    public static GateAnswer Of(Passed passed, CentreState.Snapshot centre, Vault vault) => new(
        passed.Id,
        passed.Code,
        Sentence(passed, centre),
        passed.Direction,
        passed.SeenOnly,
        passed.Person is { } person
            ? new GatePerson(person, passed.Who?.Open(vault)?.GivenNames, passed.AgeGroup)
            : null,
        passed.AtUtc,
        passed.ExpectedBack,
        passed.Direction is null ? null : passed.AtUtc + VerdictWords.UndoWindow,
        Alert: passed.Code == ScanCode.CardRevoked,
        passed.Repeat);

    private static Sentence Sentence(Passed passed, CentreState.Snapshot centre)
    {
        if (passed.Direction is null)
        {
            return VerdictWords.Sentence(passed.Code, null, null, passed.AtUtc, centre);
        }

        if (passed.SeenOnly && passed.Before is { } before)
        {
            var when = VerdictWords.When(before, passed.AtUtc, centre.Days);
            return new Sentence(
                HostTexts.French.Say($"{passed.Code}_since", when.Fr), HostTexts.English.Say($"{passed.Code}_since", when.En));
        }

        if (passed.ExpectedBack is { } back)
        {
            var when = VerdictWords.When(back, passed.AtUtc, centre.Days);
            return new Sentence(
                HostTexts.French.Say($"{passed.Code}_until", when.Fr), HostTexts.English.Say($"{passed.Code}_until", when.En));
        }

        return HostTexts.Say(passed.Code);
    }
}
