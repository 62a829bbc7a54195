using System.Globalization;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Texts;

namespace CentreHost.Services;

/// <summary>Puts an answer into the words and the facts the kiosk shows.</summary>
internal static class VerdictWords
{
    public static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(60);

    /// <summary>The only names that leave the counter are opened here: after the commit, off the writer's thread.</summary>
    public static Verdict Of(Answered answered, CentreState.Snapshot centre, Vault vault)
    {
        // Which service it is, is no business of who may not give it.
        var service = answered.Code == ScanCode.RoleRequired ? null : answered.Service;
        return new Verdict(
            answered.Id,
            answered.Outcome,
            answered.Code,
            Sentence(answered.Code, answered.UntilUtc, answered.Argument, answered.AtUtc, centre),
            service?.Code,
            service?.Name,
            answered.PersonId is { } person
                ? new ScannedPerson(person, answered.Who?.Open(vault)?.GivenNames, answered.Sex, answered.AgeGroup)
                : null,
            answered.UntilUtc,
            answered.Outcome == Outcome.Served ? answered.AtUtc + UndoWindow : null,
            answered.Shortage,
            Alert: answered.Code == ScanCode.CardRevoked,
            answered.Repeat,
            answered.ServedInSession)
        {
            Diet = centre.DietOf(answered.Diet),
            OthersMay = answered.Outcome == Outcome.Refused && ScanCode.OthersMay(answered.Code),
            OverrideRoles = answered.Outcome == Outcome.Refused ? Overriders(service, answered.Code) : Role.None,
            Household = [.. answered.Household.Select(member => Line(member, answered, centre, vault))],
            Collector = answered.Collector,
            Appointments = answered.Appointments,
        };
    }

    /// <summary>Arguments of every phrase: 0 when it changes, 1 a count, 2 another service.</summary>
    public static Sentence Sentence(string code, DateTime? untilUtc, string? argument, DateTime nowUtc, CentreState.Snapshot centre)
    {
        var until = untilUtc is { } utc ? When(utc, nowUtc, centre.Days) : new Sentence("", "");
        var other = argument is null ? null : centre.Catalogue.Find(argument);
        var phrase = untilUtc is null && HostTexts.French.Has(code + ".open") ? code + ".open" : code;
        return new Sentence(
            HostTexts.French.Say(phrase, until.Fr, argument, other?.NameFr),
            HostTexts.English.Say(phrase, until.En, argument, other?.NameEn));
    }

    /// <summary>The hour, and the date with it unless it is today's.</summary>
    public static Sentence When(DateTime utc, DateTime nowUtc, ServiceDays days)
    {
        var (local, today) = (days.Local(utc), days.Local(nowUtc));
        var hour = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (local.Date == today.Date)
        {
            return new Sentence($"à {hour}", $"at {hour}");
        }

        var date = local.ToString("dd/MM", CultureInfo.InvariantCulture);
        return local.Date == today.Date.AddDays(1)
            ? new Sentence($"demain à {hour}", $"tomorrow at {hour}")
            : new Sentence($"le {date} à {hour}", $"on {date} at {hour}");
    }

    private static Role Overriders(Service? service, string code) =>
        service is not null && ScanCode.CanBeOverridden(code) ? service.OverrideRoles : Role.None;

    private static HouseholdLine Line(MemberStanding member, Answered answered, CentreState.Snapshot centre, Vault vault)
    {
        var (who, nowUtc) = (member.Person, answered.AtUtc);
        var identity = member.Who.Open(vault);
        return new HouseholdLine(
            who.PersonId, identity?.GivenNames, PersonRules.AgeOf(identity, centre.Days.Of(nowUtc)), who.Sex, who.AgeGroup,
            May: member.Refused is null,
            member.Refused?.Code ?? "may",
            member.Refused is { } no ? Sentence(no.Code, no.Until, no.Argument, nowUtc, centre) : null,
            centre.DietOf(who.Diet))
        {
            OverrideRoles = member.Refused is { Code: not ScanCode.RoleRequired and var code } ? Overriders(answered.Service, code) : Role.None,
        };
    }
}
