extern alias host;

using CentreHost.PaperPath;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;

namespace MrrmCentre.Tests.CentreHost.PaperPath;

/// <summary>A canteen whose lunch is from 12 to 14 in Niamey, one a person, and a store that gives a kit of two soaps.</summary>
internal static class SomePaper
{
    /// <summary>Eight in the morning, local time.</summary>
    public static readonly DateTime Morning = new(2026, 3, 10, 7, 0, 0, DateTimeKind.Utc);

    public static readonly DateOnly Day = new(2026, 3, 10);

    public static async Task<CentreFixture> Canteen()
    {
        var centre = await CentreFixture.Start(Morning);
        await centre.Item("PORTION", ItemKind.Meal);
        await centre.Item("SOAP", ItemKind.Kit, lotTracked: true);
        await centre.Service("LUNCH", ServiceKind.Meal, "PORTION", Given.Kitchen);
        await centre.Service("KIT", ServiceKind.Kit, "SOAP", Given.Store, units: 2);
        await centre.Service("ADVICE", ServiceKind.Psychosocial);
        await centre.Give(
            "UPDATE services SET max_per_session = 1, presence_required = 1, from_minutes = 720, until_minutes = 840 WHERE code = 'LUNCH'");
        await centre.Give("UPDATE services SET max_per_day = 1 WHERE code = 'KIT'");
        return centre;
    }

    /// <summary>An hour of the tenth of March in Niamey.</summary>
    public static void At(this CentreFixture centre, int hour, int minute = 0) =>
        centre.Clock.UtcNow = Morning.Date.AddHours(hour - 1).AddMinutes(minute);

    public static Task<LinesEntered> Tell(this Seat seat, CentreFixture centre, string service, TimeOnly? at, params string[] codes) =>
        seat.Tell(service, at, null, [.. codes.Select(code => new PaperLine(centre.NewId(), code))]);

    public static Task<LinesEntered> Tell(this Seat seat, string service, TimeOnly? at, long? sheet, params PaperLine[] lines) =>
        seat.Post<EnterLines, LinesEntered>("paper/lines", new EnterLines(sheet, service, Day, at, lines));

    public static List<string> Conflicts(this CentreFixture centre) =>
        centre.Rows("SELECT rule FROM conflicts ORDER BY rowid").ConvertAll(row => (string)row[0]!);

    public static async Task<ConflictLine> OnlyConflict(this CentreFixture centre)
    {
        using var head = await centre.SignIn(Role.Head);
        return Assert.Single(await head.Get<List<ConflictLine>>("paper/conflicts"));
    }
}
