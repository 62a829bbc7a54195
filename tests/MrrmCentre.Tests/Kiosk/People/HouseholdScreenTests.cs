using CentreHost.People;
using CentreHost.Staff;
using Kiosk.People;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.People;

public sealed class HouseholdScreenTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_family_of_six_is_six_scans_and_one_key(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        var cards = await Family(centre, kiosk);
        await kiosk.Scan(cards[0]);
        await kiosk.See("Démo Père");

        await kiosk.Press(Key.Insert);
        kiosk.ScanInOneBurst(cards.Skip(1));
        await kiosk.See(kiosk.Desk.Say("household_members", 6));
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for silence");
        await kiosk.Press(Key.Down, Key.F6);
        await kiosk.See("► Démo");
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for silence");

        await ApprovedScreen.Check(kiosk, $"household-{language}-80x24");
        Assert.Equal(
            ["Head", "Partner", "Child", "Child", "Child", "Parent"],
            centre.Rows("SELECT kinship FROM household_members ORDER BY id").Select(r => (string)r[0]!));
        await kiosk.Press(Key.Escape);
        await kiosk.See("H-00001");
    }

    [Fact]
    public async Task Who_is_of_another_household_is_refused_and_the_next_may_come()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception);
        var cards = await Family(centre, kiosk);
        using var desk = await centre.SignIn(Role.Reception);
        await desk.Post<MakeHousehold, HouseholdMade>("households", new MakeHousehold(centre.NewId(), [new NewMember(2, Kinship.Head)]));
        await kiosk.Scan(cards[0]);
        await kiosk.See("Démo Père");
        await kiosk.Press(Key.Insert);

        await kiosk.Scan(cards[1]);
        await kiosk.See("déjà du ménage H-00001");
        await kiosk.Scan(cards[2]);

        await kiosk.See("2 membres");
        await kiosk.Scan(cards[0]);
        await kiosk.See("Cette personne est déjà de ce ménage.");
    }

    [Theory]
    [InlineData("M", false, "F", "From18To59", "Partner")]
    [InlineData("M", true, "F", "From18To59", "OtherRelative")]
    [InlineData("F", false, "F", "From18To59", "OtherRelative")]
    [InlineData("F", false, "M", "From12To17", "Child")]
    [InlineData("M", false, "F", "From60", "Parent")]
    [InlineData("M", false, "F", "Unknown", "OtherRelative")]
    public void A_guess_is_right_more_often_than_not(string head, bool hasPartner, string sex, string age, string kinship) => Assert.Equal(
        kinship, KinshipGuess.Of(Enum.Parse<Sex>(head), hasPartner, Enum.Parse<Sex>(sex), Enum.Parse<AgeGroup>(age)).ToString());

    private static async Task<List<string>> Family(CentreFixture centre, KioskAtCentre kiosk)
    {
        using var desk = await centre.SignIn(Role.Reception);
        (Sex, AgeGroup, string)[] family =
        [
            (Sex.M, AgeGroup.From18To59, "Père"), (Sex.F, AgeGroup.From18To59, "Mère"), (Sex.F, AgeGroup.From12To17, "Aînée"),
            (Sex.M, AgeGroup.From5To11, "Cadet"), (Sex.F, AgeGroup.From0To4, "Petite"), (Sex.F, AgeGroup.From60, "Aïeule"),
        ];
        var cards = await kiosk.BlankCards(family.Length);
        foreach (var ((sex, age, name), card) in family.Zip(cards))
        {
            await desk.Post<RegisterPerson, Registered>(
                "people", new RegisterPerson(centre.NewId(), sex, age, new Identity(name, "Démo"), card));
        }

        return cards;
    }
}
