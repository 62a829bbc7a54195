using CentreHost.Centre;
using CentreHost.Texts;

namespace CentreHost.Services;

/// <summary>Puts an answer into the words and the facts the kiosk shows.</summary>
internal static class VerdictWords
{
    public static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(60);

    public static Verdict Of(Answered answered, CentreState centre, string? givenName) => new(
        answered.Id,
        answered.Outcome,
        answered.Code,
        Sentence(answered, centre),
        answered.Service?.Code,
        answered.Service is { } service ? new Sentence(service.NameFr, service.NameEn) : null,
        answered.PersonId is { } person ? new ScannedPerson(person, givenName, answered.Sex, answered.AgeGroup) : null,
        answered.UntilUtc,
        answered.Outcome == Outcome.Served ? answered.AtUtc + UndoWindow : null,
        answered.Shortage,
        Alert: answered.Code == ScanCode.CardRevoked,
        answered.Repeat,
        answered.ServedInSession);

    /// <summary>Arguments of every phrase: 0 the hour it changes, 1 a count, 2 another service.</summary>
    private static Sentence Sentence(Answered answered, CentreState centre)
    {
        var until = answered.UntilUtc is { } utc ? centre.Days.LocalHour(utc) : "";
        var other = answered.Argument is { } code ? centre.Catalogue.Find(code) : null;
        return new Sentence(
            HostTexts.French.Say(answered.Code, until, answered.Argument, other?.NameFr),
            HostTexts.English.Say(answered.Code, until, answered.Argument, other?.NameEn));
    }
}
