using CentreHost.People;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>The person's page as it is read from top to bottom.</summary>
internal static class PersonPicture
{
    private const int LabelWidth = 20;

    public static void Draw(Canvas canvas, Desk desk, PersonPage page)
    {
        var here = PersonActions.IsHere(page);
        canvas.Text(0, 0, canvas.Width, PersonWords.Name(desk, page.Identity), Theme.Title);
        if (page.Identity?.OriginalScriptName is { Length: > 0 } original)
        {
            canvas.Text(0, 0, canvas.Width, original, Theme.Normal, Align.Right);
            canvas.Text(0, 0, PersonWords.Name(desk, page.Identity), Theme.Title);
        }

        canvas.Text(0, 1, canvas.Width, Facts(desk, page), here ? Theme.Normal : Theme.Warning);
        var y = 3;
        foreach (var (label, value) in Lines(desk, page).Where(line => line.Value.Length > 0))
        {
            canvas.Text(0, y, LabelWidth - 1, desk.Say(label), Theme.Quiet);
            canvas.Text(LabelWidth, y++, value, Theme.Normal);
        }

        DrawToday(canvas.Sub(0, y + 1, canvas.Width, canvas.Height - y - 1), desk, page.Today);
    }

    private static string Facts(Desk desk, PersonPage page) => string.Join(
        " · ", PersonWords.Of(desk, page.Status), PersonWords.Of(desk, page.Sex), PersonWords.Of(desk, page.AgeGroup));

    private static IEnumerable<(string Label, string Value)> Lines(Desk desk, PersonPage page)
    {
        yield return ("card", page.CardShortCode ?? desk.Say("card_none"));
        yield return ("bed", page.Bed ?? desk.Say("bed_none"));
        if (page.Household is { } household)
        {
            yield return ("household", desk.Say(household.Collects ? "household_collects" : "household_of", household.Code, household.Members));
        }

        if (page.MergedInto is { } other)
        {
            yield return ("merged_into", other.CaseNumber);
        }

        if (page.MergedFrom is { Count: > 0 } others)
        {
            yield return ("merged_from", string.Join(", ", others.Select(o => o.CaseNumber)));
        }

        yield return ("arrived", string.Join(" · ", new[] { Day(desk, page.ArrivedAtUtc), PersonWords.Of(desk, page.Mode), page.ArrivalGroup }.OfType<string>()));
        if (page.DepartedAtUtc is { } departed)
        {
            yield return ("departed", string.Join(" · ", Told(desk, departed, page.Departures)));
        }

        yield return ("intention", page.Intentions is { Count: > 0 } intentions
            ? desk.Say("intention_since", PersonWords.Of(desk, page.Intention), desk.Host.Local(intentions[^1].SinceUtc).ToString("dd/MM/yyyy", desk.Words.Culture))
            : PersonWords.Of(desk, page.Intention));
        if (page.Identity is { } identity)
        {
            yield return ("birth", Birth(desk, identity));
            yield return ("nationality", page.Country is { } country ? desk.Say(country) : identity.Nationality);
            yield return ("languages", identity.Languages ?? "");
            yield return ("phone", identity.Phone ?? "");
            yield return ("provenance", identity.Provenance ?? "");
        }

        if (page.Needs is { } needs and not Needs.None)
        {
            yield return ("needs", string.Join(", ", NeedList.In(needs).Select(n => PersonWords.Of(desk, n))));
        }

        yield return ("consent", page.ConsentWithdrawnAtUtc is { } withdrawn
            ? desk.Say("consent_withdrawn", Day(desk, withdrawn))
            : desk.Say(page.Consent is null ? "consent_none" : "consent_given"));
    }

    private static IEnumerable<string> Told(Desk desk, DateTime departed, IReadOnlyList<DepartureTold>? departures)
    {
        yield return Day(desk, departed);
        if (departures is { Count: > 0 } all)
        {
            yield return PersonWords.Of(desk, all[^1].Kind);
            foreach (var word in new[] { all[^1].Destination, all[^1].Reason }.OfType<string>())
            {
                yield return word;
            }
        }
    }

    private static string Day(Desk desk, DateTime utc) =>
        desk.Host.Local(utc).ToString("dd/MM/yyyy HH:mm", desk.Words.Culture);

    private static string Birth(Desk desk, Identity identity) => identity switch
    {
        { Birth: { } day, BirthPrecision: BirthPrecision.Day } => day.ToString("dd/MM/yyyy", desk.Words.Culture),
        { Birth: { } day, BirthPrecision: BirthPrecision.Year } => day.Year.ToString(desk.Words.Culture),
        { Birth: { } day, BirthPrecision: BirthPrecision.EstimatedAge } => desk.Say("birth_about", day.Year),
        _ => "",
    };

    private static void DrawToday(Canvas canvas, Desk desk, IReadOnlyList<GivenToday> today)
    {
        canvas.Text(0, 0, desk.Say(today.Count == 0 ? "given_today_none" : "given_today"), Theme.Accent);
        var y = 1;
        foreach (var given in today.Reverse())
        {
            var undone = given.Undone ? $"  ({desk.Say("undone_short")})" : "";
            canvas.Text(2, y++, $"{desk.Hour(given.AtUtc)}  {desk.Say(given.Name)}{undone}", Theme.Normal);
        }
    }
}
