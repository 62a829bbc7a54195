using CentreHost.Kiosks;
using CentreHost.Services;
using Kiosk.Alone;

namespace Kiosk.Services;

/// <summary>What is written down of an entry of the line, before it is asked and once it is answered.</summary>
internal static class LineDeeds
{
    public static IReadOnlyList<Deed> Asked(Desk desk, LineEntry entry) => Of(desk, entry, entry.Collected?.Service ?? entry.Service);

    public static IReadOnlyList<Deed> Answered(Desk desk, LineEntry entry, AloneAnswer answer) =>
        [.. Of(desk, entry, answer.Service).Select(deed => deed with { Given = answer.Given, Shown = answer.Code })];

    public static IReadOnlyList<Deed> Undo(Desk desk, LineEntry entry) => [.. entry.Given.Select(given => New(
        desk, desk.Centre.NewId(), DeedKind.Undo, entry.Service, desk.Host.NowUtc) with
    {
        Undone = given,
    })];

    public static Deed Heads(Desk desk, CountHeads request) =>
        New(desk, request.Id, DeedKind.Heads, request.Service, desk.Host.NowUtc) with { Heads = request.Heads, Given = true };

    /// <summary>What was given counts here at once, whoever answered: the host may be gone at the next card.</summary>
    public static void Remember(Desk desk, LineEntry entry)
    {
        var service = entry.Alone?.Service ?? entry.Verdict?.Service ?? entry.Collected?.Service;
        if (service is null)
        {
            return;
        }

        foreach (var (id, member) in entry.Shares.Where(share => entry.Given.Contains(share.Id)))
        {
            var who = (member ?? entry.Verdict?.Person?.Person) is { } person ? KnownGifts.WhoOf(person) : entry.Alone?.Who;
            desk.Alone.Gifts.Given(id, who ?? "", service, entry.Alone?.Day ?? desk.Alone.DayOf(service), desk.Host.NowUtc);
        }
    }

    private static List<Deed> Of(Desk desk, LineEntry entry, string service) => [.. entry.Shares.Select(share =>
        New(desk, share.Id, DeedKind.Scan, service, entry.AtUtc) with { Card = entry.Code, ReadBy = entry.ReadBy, Member = share.Member })];

    private static Deed New(Desk desk, Guid id, DeedKind kind, string service, DateTime atUtc) => new(
        id, kind, service, atUtc, desk.Clock.GetUtcNow().UtcDateTime, desk.Host.Hello?.NowUtc ?? atUtc, desk.Staff?.Staff ?? "", desk.Centre.Session);
}
