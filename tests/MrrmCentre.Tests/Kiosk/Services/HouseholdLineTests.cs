using CentreHost.Staff;
using Kiosk.Services;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Services;

public sealed class HouseholdLineTests
{
    public static TheoryData<int, int, string> Sizes => new()
    {
        { 80, 24, "fr" }, { 80, 24, "en" }, { 120, 36, "fr" },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Fifteen_at_one_scan_fit_the_screen_and_one_key_serves_all_who_may(int columns, int rows, string language)
    {
        await using var centre = await SomeHousehold.Canteen();
        var cards = await centre.Household(15);
        await centre.Plate("B", "Assiette B", "Plate B", cards[0]);
        await using var kiosk = await AtTheLine(centre, columns, rows, language);
        await kiosk.TypeCard(cards[3]);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 1, "the fourth to be served");

        await kiosk.TypeCard(cards[0]);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 2, "the first to be served");
        await ApprovedScreen.Check(kiosk, $"household-{language}-{columns}x{rows}");
        await kiosk.Press(Key.F6);

        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 15, "all to be served");
        Assert.Equal(15, centre.Number("SELECT count(DISTINCT person_id) FROM service_events"));
        Assert.Equal(13, centre.Number($"SELECT count(*) FROM service_events WHERE collector_id = {centre.HolderOf(cards[0])}"));
        Assert.DoesNotContain(kiosk.Loop.Top.Bindings, b => b.Key.Is(Key.F6));
        await ApprovedScreen.Check(kiosk, $"household-served-{language}-{columns}x{rows}");
    }

    [Fact]
    public async Task Figures_and_space_choose_who_is_served()
    {
        await using var centre = await SomeHousehold.Canteen();
        var cards = await centre.Household(4);
        await using var kiosk = await AtTheLine(centre);
        await kiosk.TypeCard(cards[0]);
        await kiosk.See("F6 sert les 3 cochés");

        await kiosk.Type("2");
        await kiosk.See("F6 sert les 2 cochés");
        await kiosk.Press(Key.Down);
        await kiosk.Type(" ");
        await kiosk.See("F6 sert la personne cochée");
        await kiosk.Press(Key.F6);

        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 2, "the holder and one more");
        Assert.Equal(
            [centre.HolderOf(cards[0]), centre.HolderOf(cards[1])],
            centre.Rows("SELECT person_id FROM service_events ORDER BY seq").Select(row => (long)row[0]!));
    }

    [Fact]
    public async Task A_refused_holder_still_collects_and_F8_takes_the_whole_household_back()
    {
        await using var centre = await SomeHousehold.Canteen();
        var cards = await centre.Household(3);
        await using var kiosk = await AtTheLine(centre);
        await kiosk.TypeCard(cards[0]);
        await kiosk.See("√ √ √");
        await kiosk.TypeCard(cards[0]);
        await kiosk.See("D'autres du ménage peuvent encore être servis.");

        await kiosk.Press(Key.F6);
        await kiosk.See("2 servis pour le ménage");
        await kiosk.Press(Key.F8);

        await kiosk.See("Annulé : LUNCH");
        Assert.Equal(1, kiosk.Desk.Line!.ServedHere);
        Assert.Equal(1, centre.Number("SELECT sum(heads) FROM service_events"));
        await kiosk.See("F6 sert les 2 cochés");
    }

    [Fact]
    public async Task Who_is_named_to_collect_is_kept_on_the_events_and_another_may_be_chosen_at_the_line()
    {
        await using var centre = await SomeHousehold.Canteen();
        var cards = await centre.Household(4);
        await centre.Give("UPDATE households SET collector_id = @1", centre.HolderOf(cards[3]));
        await using var kiosk = await AtTheLine(centre);
        await kiosk.TypeCard(cards[0]);
        await kiosk.See("► Ibrahim collecte");
        await kiosk.Type("3");
        await kiosk.Press(Key.F6);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 3, "the first three");

        await kiosk.Press(Key.F11);
        await kiosk.See("Qui collecte pour le ménage ?");
        Assert.DoesNotContain("Moussa", kiosk.Screen, StringComparison.Ordinal);
        await kiosk.Type("Fatou");
        await kiosk.Press(Key.Enter);
        await kiosk.See("► Fatoumata collecte");
        await kiosk.Type("3");
        await kiosk.Press(Key.F6);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 4, "the last");

        Assert.Equal(
            [(centre.HolderOf(cards[0]), null), (centre.HolderOf(cards[1]), centre.HolderOf(cards[3])), (centre.HolderOf(cards[2]), centre.HolderOf(cards[3])), (centre.HolderOf(cards[3]), centre.HolderOf(cards[2]))],
            centre.Rows("SELECT person_id, collector_id FROM service_events ORDER BY seq").Select(row => ((long)row[0]!, (long?)row[1])));
    }

    [Fact]
    public async Task A_member_refused_is_served_by_a_second_person_and_the_others_stay_on_the_list()
    {
        await using var centre = await SomeHousehold.Canteen();
        await centre.Colleague("CHEF", "271828", Role.Head);
        var cards = await centre.Household(3);
        await using var kiosk = await AtTheLine(centre);
        await kiosk.TypeCard(cards[1]);
        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 1, "the member");
        await kiosk.TypeCard(cards[0]);
        await kiosk.See("F6 sert la personne cochée");

        await kiosk.Press(Key.F12);
        await kiosk.See("Peuvent déroger");
        await kiosk.Type("CHEF");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("271828");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("Double portion prescrite");
        await kiosk.Press(Key.Enter, Key.F10);

        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 3, "the member once more");
        await kiosk.See("3 à ce repas");
        await kiosk.See("F6 sert la personne cochée");
        Assert.Equal(1, centre.Number($"SELECT count(*) FROM overrides o JOIN service_events e ON e.id = o.event_id WHERE e.person_id = {centre.HolderOf(cards[1])} AND e.collector_id = {centre.HolderOf(cards[0])}"));
    }

    [Fact]
    public async Task The_next_scan_goes_on_whatever_is_ticked()
    {
        await using var centre = await SomeHousehold.Canteen();
        var household = await centre.Household(3);
        await using var kiosk = await AtTheLine(centre);
        var cards = await kiosk.People(2);
        await kiosk.TypeCard(household[0]);
        await kiosk.See("F6 sert les 2 cochés");
        await kiosk.Type("1");

        await kiosk.Scan(cards[0]);
        await kiosk.Scan(cards[1]);

        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 3, "the next two");
        Assert.Null(kiosk.Desk.Line!.Last!.Household);
        Assert.Equal(3, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task A_foreign_barcode_of_figures_unticks_nobody()
    {
        await using var centre = await SomeHousehold.Canteen();
        var household = await centre.Household(3);
        await using var kiosk = await AtTheLine(centre);
        await kiosk.TypeCard(household[0]);
        await kiosk.See("F6 sert les 2 cochés");
        var ticks = kiosk.Desk.Line!.Last!.Household!;

        await kiosk.Scan("2112012345678");

        await kiosk.Until(() => kiosk.Desk.Line!.Recent.Count == 2, "the barcode to be answered");
        Assert.Equal(2, ticks.Ticked);
        Assert.Equal(LineWord.No, kiosk.Desk.Line!.Last!.Word);
    }

    [Fact]
    public async Task What_was_ticked_while_the_host_was_gone_is_served_once_when_it_is_back()
    {
        await using var centre = await SomeHousehold.Canteen();
        var cards = await centre.Household(3);
        await using var kiosk = await AtTheLine(centre);
        await kiosk.TypeCard(cards[0]);
        await kiosk.See("F6 sert les 2 cochés");
        kiosk.Wire.LoseNextAnswer();

        await kiosk.Press(Key.F6, Key.F6);

        await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == 3, "the household");
        Assert.Equal(3, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task Nothing_but_given_names_ages_and_neutral_words_faces_the_queue()
    {
        await using var centre = await SomeHousehold.Canteen();
        var cards = await centre.Household(3);
        await using var kiosk = await AtTheLine(centre);
        await kiosk.TypeCard(cards[0]);
        await kiosk.See("F6 sert les 2 cochés");

        Assert.Contains("Moussa, 4 ans", kiosk.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Démo", string.Join('\n', kiosk.Screen.Split('\n').Skip(1)), StringComparison.Ordinal);
        Assert.DoesNotContain(cards[0], kiosk.Screen, StringComparison.Ordinal);
    }

    internal static async Task<KioskAtCentre> AtTheLine(
        CentreFixture centre, int columns = 80, int rows = 24, string language = "fr", Role roles = Role.Kitchen)
    {
        var kiosk = await KioskAtCentre.Sit(centre, roles, columns, rows, language);
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("line_ready"));
        await kiosk.Until(() => kiosk.Desk.UnderWay == 0, "for the plates");
        return kiosk;
    }
}
