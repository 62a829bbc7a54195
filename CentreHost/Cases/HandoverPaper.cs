using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.People;

namespace CentreHost.Cases;

/// <summary>The reintegration hand-over on one page, for the person, the centre and the receiving office to sign.</summary>
internal static class HandoverPaper
{
    public static byte[] Draw(Handover handover, Of person, CentreState.Snapshot centre, PaperWords words, PrintedBy printedBy)
    {
        var (identity, days) = (person.Identity, centre.Days);
        var paper = new PrintedPaper(
            words["handover_title"],
            new PaperIdentity(centre.Centre.Name, centre.Centre.Code, person.CaseNumber, days.Of(person.RecordedAtUtc)),
            [
                new PaperPart.Heading(words["handover_who"]),
                new PaperPart.Fields(
                    new(words["handover_name"], identity is null ? null : NamesOf.InOrder(identity)),
                    new(words["handover_case"], person.CaseNumber),
                    new(words["handover_birth"], Birth(identity)),
                    new(words["handover_sex"], words[$"handover_sex_{person.Sex}"]),
                    new(words["handover_nationality"], identity?.Nationality is null or "XXX" ? null : identity.Nationality),
                    new(words["handover_phone"], identity?.Phone)),
                new PaperPart.Heading(words["handover_what"]),
                new PaperPart.Fields(
                    new(words["handover_community"], handover.Community),
                    new(words["handover_office"], handover.Office),
                    new(words["handover_support"], words[$"support_{handover.Support}"]),
                    new(words["handover_agreed"], Day(handover.AgreedOn))),
                new PaperPart.Note(words["handover_details"], handover.Details),
                new PaperPart.Note(words["handover_consent"], words["handover_consent_text"]),
                new PaperPart.WritingLines(words["handover_followed"], 4),
                new PaperPart.Signatures(
                    new SignatureBox(words["handover_person"]),
                    new SignatureBox(words["handover_centre"], new Signatory(printedBy.Name)),
                    new SignatureBox(words["handover_receiver"])),
            ])
        {
            Copies = [words["handover_copy_person"], words["handover_copy_office"], words["handover_copy_centre"]],
        };
        return PaperPress.Print(paper, words, printedBy);
    }

    private static string? Birth(Identity? identity) => identity switch
    {
        null or { Birth: null } => null,
        { BirthPrecision: BirthPrecision.Day, Birth: { } day } => Day(day),
        { Birth: { } about } => about.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    internal sealed record Of(string CaseNumber, Sex Sex, Identity? Identity, DateTime RecordedAtUtc);
}
