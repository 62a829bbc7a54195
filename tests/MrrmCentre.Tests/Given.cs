extern alias host;

using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Stock;

namespace MrrmCentre.Tests;

/// <summary>What a centre has before anybody comes: things, services, people with cards.</summary>
internal static class Given
{
    public const string Store = "STORE", Kitchen = "KITCHEN", Clinic = "CLINIC";

    public static Task Item(this CentreFixture centre, string code, ItemKind kind, bool lotTracked = false) => centre.Give(
        "INSERT INTO items (code, name_fr, name_en, unit, kind, lot_tracked) VALUES (@1, @1, @1, 'piece', @2, @3)",
        code, kind.ToString(), lotTracked);

    /// <summary>Given to anybody by anybody, as often as wanted, at any hour.</summary>
    public static Task Service(
        this CentreFixture centre, string code, ServiceKind kind, string? item = null, string? place = null, long units = 1) =>
        centre.Give(
            """
            INSERT INTO services (code, name_fr, name_en, kind, active, presence_required, roles, item_id, item_units, place_id, position)
            VALUES (@1, @1, @1, @2, 1, 0, @3, (SELECT id FROM items WHERE code = @4), @5, (SELECT id FROM places WHERE code = @6), 0)
            """,
            code, kind.ToString(), (int)host::CentreHost.Staff.StaffApi.Everyone, item, item is null ? 0 : units, place);

    /// <returns>The short codes on the cards of that many people, registered over the surge path.</returns>
    public static async Task<List<string>> People(this CentreFixture centre, int people)
    {
        using var reception = centre.Console();
        await reception.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(centre.NewId(), people));
        var cards = new List<string>();
        foreach (var blank in centre.Rows($"SELECT short_code FROM cards WHERE state = 'Blank' LIMIT {people}"))
        {
            var registered = await reception.Post<RegisterPerson, Registered>(
                "people", new RegisterPerson(centre.NewId(), Sex.U, AgeGroup.From18To59, null, (string)blank[0]!));
            cards.Add(registered.CardShortCode!);
        }

        return cards;
    }

    public static Task<Verdict> Scan(this Seat seat, Guid id, string card, string service) =>
        seat.Post<Scan, Verdict>("scans", new Scan(id, card, service, ReadBy.Typed));

    public static Task<Received> Receive(this Seat seat, Guid id, string place, params ReceivedLine[] lines) =>
        seat.Post<Receive, Received>("stock/receipts", new Receive(id, place, Cooked: false, Reference: null, lines));
}
