using System.Globalization;
using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Summaries;

namespace CentreHost.Gate;

/// <summary>The presence list on paper: the count at the top, a box to tick before every name.</summary>
internal static class PresencePaper
{
    /// <summary>For a pen, in a hurry.</summary>
    private const double RowHeight = 6;

    private const string Box = "☐";

    public static byte[] Draw(PresenceList list, bool withBeds, CentreState.Snapshot centre, PaperWords words, PrintedBy printedBy)
    {
        var hour = centre.Days.LocalHour(list.AtUtc);
        var paper = new PrintedPaper(
            words["presence_title"],
            new PaperIdentity(centre.Centre.Name, centre.Centre.Code, hour, DateOnly.FromDateTime(centre.Days.Local(list.AtUtc))),
            [
                new PaperPart.Fields(
                    new(words["presence_present"], words.Number(list.Present)),
                    new(words["presence_out"], words.Number(list.Out)),
                    new(words["presence_at"], hour),
                    new(words["presence_unregistered"], list.UnregisteredHeads is { } heads ? words.Number(heads) : null)),
                new PaperPart.Table(new PaperTable(Columns(withBeds, words), Rows(list, withBeds, centre.Days, words)) { RowHeight = RowHeight }),
                new PaperPart.Fields(new(words["presence_ticked"], null), new(words["presence_missing"], null)),
                new PaperPart.Signatures(new SignatureBox(words["presence_called_by"]), new SignatureBox(words["checked_by"])),
            ]);
        return PaperPress.Print(paper, words, printedBy);
    }

    private static List<PaperColumn> Columns(bool withBeds, PaperWords words) =>
    [
        new(words["presence_here"], 9),
        new(words["line"], 10, IsNumber: true),
        new(words["presence_name"], 62),
        new(words["presence_age"], 17),
        new(words["presence_household"], 22),
        .. withBeds ? [new PaperColumn(words["presence_bed"], 30)] : Array.Empty<PaperColumn>(),
        new(words["presence_since"], 26),
    ];

    private static List<PaperRow> Rows(PresenceList list, bool withBeds, ServiceDays days, PaperWords words)
    {
        var rows = new List<PaperRow>();
        var number = 0;
        foreach (var block in list.People.GroupBy(line => line.Block))
        {
            if (withBeds)
            {
                rows.Add(PaperRow.Group(block.Key is { } code
                    ? words.Say("presence_block", code, words.Number(block.Count()))
                    : words.Say("presence_no_bed", words.Number(block.Count()))));
            }

            rows.AddRange(block.Select(line => Row(line, ++number, withBeds, days, words)));
        }

        return rows;
    }

    private static PaperRow Row(PresenceLine line, int number, bool withBeds, ServiceDays days, PaperWords words) => PaperRow.Line(
    [
        Box,
        words.Number(number),
        line.Name ?? words.Say("presence_number", line.Person.ToString(CultureInfo.InvariantCulture)),
        line.AgeGroup == People.AgeGroup.Unknown ? PaperWords.Nothing : Codes.Of(line.AgeGroup),
        line.Household ?? PaperWords.Nothing,
        .. withBeds ? [line.Bed ?? PaperWords.Nothing] : Array.Empty<string>(),
        days.Local(line.SinceUtc).ToString("dd/MM HH:mm", CultureInfo.InvariantCulture),
    ]);
}
