using CentreHost.People;
using CentreHost.Services;
using CentreHost.Services.Appointments;
using Kiosk.People;
using Kiosk.Tables;

namespace Kiosk.Services;

/// <summary>What the screen that faces the queue says of a card: verdict, neutral reason, given name, age, plate.</summary>
internal static class LineWords
{
    /// <summary>Over a household there is room for three lines: what else there is to say shares the last.</summary>
    private const int LinesOverHousehold = 3;

    public static IReadOnlyList<string> Of(Desk desk, LineEntry entry)
    {
        List<string> lines = [.. All(desk, entry).Where(line => line.Length > 0)];
        return entry.Household is null || lines.Count <= LinesOverHousehold
            ? lines
            : [.. lines.Take(LinesOverHousehold - 1), string.Join(" · ", lines.Skip(LinesOverHousehold - 1))];
    }

    public static string Undo(Desk desk, LineEntry entry) =>
        entry.UndoLeft(desk.Host.NowUtc) is { } left ? desk.Say("undo_left", (int)Math.Ceiling(left.TotalSeconds)) : "";

    /// <summary>On the list of the last cards.</summary>
    public static string Short(Desk desk, LineEntry entry)
    {
        var person = entry.Verdict?.Person is { } who ? PersonWords.Name(desk, who) + " · " : "";
        var said = Said(desk, entry);
        return $"{person}{said}{(entry.IsDisputed ? $" · {desk.Say("dispute_waits")}" : "")}";
    }

    private static IEnumerable<string> All(Desk desk, LineEntry entry)
    {
        var said = Said(desk, entry);
        yield return entry.Alone is null ? "" : desk.Say("alone_mark");
        yield return entry.ServiceName is { } service ? desk.Say("line_of", desk.Say(service), said) : said;
        if (entry is { Word: LineWord.Undone, Verdict: { } taken })
        {
            // Nothing was given: neither a plate nor what giving it did to the book is true any more.
            yield return Who(desk, taken with { Diet = null });
        }
        else if (entry.Verdict is { } verdict)
        {
            yield return Who(desk, verdict);
            yield return entry is { Word: LineWord.No, Household.May: > 0 } && verdict.OthersMay ? desk.Say("others_may") : "";
            yield return verdict.Shortage ? desk.Say("book_at_zero") : "";
            yield return verdict.Repeat ? desk.Say("answered_before") : "";
            yield return Appointment(desk, verdict);
        }

        yield return entry.IsDisputed ? desk.Say("dispute_waits") : "";
        yield return entry.Household is null ? Undo(desk, entry) : "";
    }

    private static string Said(Desk desk, LineEntry entry) => entry switch
    {
        { Word: LineWord.Undone } => desk.Say("undone_short"),
        { Sentence: { } sentence } => desk.Say(sentence),
        _ => "",
    };

    /// <summary>Sex only of whom there is no name to call.</summary>
    private static string Who(Desk desk, Verdict verdict)
    {
        if (verdict.Person is not { } person)
        {
            return "";
        }

        var name = desk.IsCovered ? "" : !string.IsNullOrEmpty(person.GivenName) ? person.GivenName
            : person.Sex == Sex.U ? ""
            : PersonWords.Of(desk, person.Sex);
        var plate = verdict is { Outcome: Outcome.Served, Diet: { } diet } ? desk.Say(diet) : "";
        return string.Join(" · ", new[] { name, PersonWords.Of(desk, person.AgeGroup), plate }.Where(word => word.Length > 0));
    }

    /// <summary>The name of another service is nothing for the queue; the person's page tells it.</summary>
    private static string Appointment(Desk desk, Verdict verdict)
    {
        if (verdict.Appointments.Count == 0)
        {
            return "";
        }

        var first = verdict.Appointments[0];
        var says = When(desk, first);
        var more = verdict.Appointments.Count > 1 ? $" (+{verdict.Appointments.Count - 1})" : "";
        return (first.Service == verdict.Service ? desk.Say("line_of", says, desk.Say(first.Name)) : says) + more;
    }

    private static string When(Desk desk, AppointmentDue due) =>
        due.Day < desk.Host.Hello?.ServiceDay ? desk.Say("appointment_missed", desk.Day(due.Day))
        : due.At is { } at ? desk.Say("appointment_today_at", at.ToString("HH:mm", desk.Words.Culture))
        : desk.Say("appointment_today");
}
