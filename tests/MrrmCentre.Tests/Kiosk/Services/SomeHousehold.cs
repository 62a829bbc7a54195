using System.Globalization;
using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Services;

/// <summary>A canteen and a household that eats there, each member with a card, a given name and an age.</summary>
internal static class SomeHousehold
{
    private static readonly string[] Names =
    [
        "Awa", "Moussa", "Fatoumata", "Ibrahim", "Aïcha", "Seydou", "Mariam", "Oumar", "Kadidia", "Boubacar", "Rokia", "Adama", "Salif",
        "Nènè", "Tidiane",
    ];

    public static async Task<CentreFixture> Canteen()
    {
        var centre = await LineTests.Canteen();
        await centre.Give("UPDATE services SET for_household = 1, override_roles = @1", (int)Role.Head);
        return centre;
    }

    /// <returns>The short codes of their cards; the first is a woman of 34, the others are 4, 6, 8… years old.</returns>
    public static async Task<List<string>> Household(this CentreFixture centre, int members)
    {
        using var reception = centre.Console();
        await reception.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(centre.NewId(), members));
        var blanks = centre.Rows($"SELECT short_code FROM cards WHERE state = 'Blank' LIMIT {members}");
        var cards = new List<string>();
        for (var i = 0; i < members; i++)
        {
            var birth = centre.Today.AddYears(i == 0 ? -34 : -2 - (2 * i));
            var identity = new Identity(Names[i], "Démo", BirthPrecision: BirthPrecision.Day, Birth: birth);
            var registered = await reception.Post<RegisterPerson, Registered>(
                "people", new RegisterPerson(centre.NewId(), i % 2 == 0 ? Sex.F : Sex.M, AgeGroup.Unknown, identity, (string)blanks[i][0]!));
            cards.Add(registered.CardShortCode!);
        }

        await centre.Give("INSERT INTO households (id, code, made_at, made_by) VALUES (1, 'H-00001', 0, 0)");
        foreach (var card in cards)
        {
            await centre.Give(
                "INSERT INTO household_members (household_id, person_id, kinship, from_at) VALUES (1, @1, 'Child', 0)", centre.HolderOf(card));
        }

        return cards;
    }

    public static long HolderOf(this CentreFixture centre, string shortCode) => centre.Number(string.Create(
        CultureInfo.InvariantCulture,
        $"SELECT person_id FROM cards WHERE short_code = '{shortCode.Replace("-", "", StringComparison.Ordinal)}'"));

    /// <summary>A plate of its own, and who is given it.</summary>
    public static async Task Plate(this CentreFixture centre, string code, string fr, string en, string shortCode)
    {
        using var console = centre.Console();
        await console.Post<ChangeDiet, global::CentreHost.Centre.Done>(
            "diets", new ChangeDiet(centre.NewId(), new DietLine(code, new global::CentreHost.Texts.Sentence(fr, en), true)));
        await console.Post<SetDiet, global::CentreHost.Centre.Done>(
            string.Create(CultureInfo.InvariantCulture, $"people/{centre.HolderOf(shortCode)}/diet"), new SetDiet(centre.NewId(), code));
    }

    public static Task Colleague(this CentreFixture centre, string code, string pin, Role roles) =>
        centre.Employ(code, $"Démo {code}", roles, pin);

    /// <summary>By hand, as a card is typed at the line.</summary>
    public static async Task TypeCard(this KioskAtCentre kiosk, string shortCode)
    {
        await kiosk.Type(shortCode);
        await kiosk.Press(global::Kiosk.Terminal.Key.Enter);
    }

    /// <summary>By the card, to the page of its holder, and there to one entry of the list behind F10.</summary>
    public static async Task OpenWork(this KioskAtCentre kiosk, string card, string label)
    {
        await kiosk.Scan(card);
        await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.People.PersonScreen { Bindings.Count: > 0 }, "the person's page");
        await kiosk.Press(global::Kiosk.Terminal.Key.F10);
        await kiosk.See(kiosk.Desk.Say(label));
        await kiosk.Type(kiosk.Desk.Say(label));
        await kiosk.Press(global::Kiosk.Terminal.Key.Enter);
        await kiosk.Quiet();
    }
}
