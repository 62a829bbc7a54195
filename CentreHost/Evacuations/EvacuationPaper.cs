using System.Globalization;
using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Summaries;

namespace CentreHost.Evacuations;

/// <summary>The report of an evacuation: how many, how fast, and who was never found.</summary>
internal static class EvacuationPaper
{
    public static byte[] Draw(EvacuationPage page, bool withBeds, CentreState.Snapshot centre, PaperWords words, PrintedBy printedBy)
    {
        var (count, days) = (page.Count, centre.Days);
        var number = string.Create(CultureInfo.InvariantCulture, $"E-{page.Evacuation:D4}");
        var ended = page.EndedUtc;
        var paper = new PrintedPaper(
            words[page.Drill ? "evacuation_drill_title" : "evacuation_title"],
            new PaperIdentity(centre.Centre.Name, centre.Centre.Code, number, days.Of(page.StartedUtc)),
            [
                new PaperPart.Fields(
                    new(words["evacuation_started"], days.LocalHour(page.StartedUtc)),
                    new(words["evacuation_ended"], ended is { } end ? days.LocalHour(end) : PaperWords.Nothing),
                    new(words["evacuation_minutes"], words.Number((long)((ended ?? page.AtUtc) - page.StartedUtc).TotalMinutes)),
                    new(words["evacuation_expected"], words.Number(count.Expected)),
                    new(words["evacuation_accounted"], words.Number(count.Accounted)),
                    new(words["evacuation_missing"], words.Number(count.Missing)),
                    new(words["evacuation_also_here"], words.Number(count.AlsoHere)),
                    new(words["evacuation_by_kiosk"], string.Join(", ", page.Kiosks.Select(k => $"{k.Kiosk} {words.Number(k.Accounted)}")))),
                new PaperPart.Heading(words["evacuation_missing_names"]),
                new PaperPart.Table(new PaperTable(Columns(withBeds, words), [.. page.Missing.Select((person, i) => Row(person, i + 1, withBeds, words))])),
                new PaperPart.WritingLines(words["notes"], 4),
                new PaperPart.Signatures(new SignatureBox(words["presence_called_by"]), new SignatureBox(words["approved_by"])),
            ]);
        return PaperPress.Print(paper, words, printedBy);
    }

    private static List<PaperColumn> Columns(bool withBeds, PaperWords words) =>
    [
        new(words["line"], 10, IsNumber: true),
        new(words["presence_name"], 70),
        new(words["presence_age"], 20),
        new(words["presence_household"], 26),
        .. withBeds ? [new PaperColumn(words["presence_bed"], 34)] : Array.Empty<PaperColumn>(),
    ];

    private static PaperRow Row(EvacuationPerson person, int number, bool withBeds, PaperWords words) => PaperRow.Line(
    [
        words.Number(number),
        person.Name ?? words.Say("presence_number", person.Person.ToString(CultureInfo.InvariantCulture)),
        person.AgeGroup == People.AgeGroup.Unknown ? PaperWords.Nothing : Codes.Of(person.AgeGroup),
        person.Household ?? PaperWords.Nothing,
        .. withBeds ? [person.Bed ?? PaperWords.Nothing] : Array.Empty<string>(),
    ]);
}
