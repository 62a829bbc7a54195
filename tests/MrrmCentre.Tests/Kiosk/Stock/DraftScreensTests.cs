using CentreHost.Staff;
using CentreHost.Stock.Moves;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class DraftScreensTests
{
    [Fact]
    public async Task The_author_cannot_approve_and_a_second_person_can()
    {
        await using var centre = await SomeStore.Start();
        await using (var author = await KioskAtCentre.Sit(centre, Role.Storekeeper | Role.Head))
        {
            await Lose(centre, author);
            await Open(author);
            await author.Press(Key.F10);
            await author.See("ce document est le vôtre");
            Assert.Equal(140, centre.OnHand("STORE", "SOAP"));
        }

        await using var other = await Head(centre);
        await Open(other);
        await other.Press(Key.F10);

        await other.See("Enregistré : LOSS-");
        Assert.Equal(135, centre.OnHand("STORE", "SOAP"));
        Assert.Equal("Posted", State(centre));
    }

    [Fact]
    public async Task A_refusal_says_why_and_nothing_moves()
    {
        await using var centre = await SomeStore.Start();
        await using (var author = await KioskAtCentre.Sit(centre, Role.Storekeeper))
        {
            await Lose(centre, author);
        }

        await using var head = await Head(centre);
        await Open(head);
        await head.Press(Key.F8);
        await head.See("Écrivez d'abord pourquoi");
        Assert.Equal("Waiting", State(centre));
        await head.Type("Comptez encore");

        await head.Press(Key.F8);

        await head.See("Rien n'attend");
        Assert.Equal(("Rejected", 140), (State(centre), centre.OnHand("STORE", "SOAP")));
        Assert.Equal("Comptez encore", centre.Rows("SELECT note FROM stock_drafts")[0][0]);
    }

    [Fact]
    public async Task The_author_takes_it_back_and_nobody_else_does()
    {
        await using var centre = await SomeStore.Start();
        await using var author = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Lose(centre, author);
        await using (var head = await Head(centre))
        {
            await Open(head);
            await head.Press(Key.F7);
            await head.See("Seul son auteur");
            Assert.Equal("Waiting", State(centre));
        }

        await author.OpenWork(author.Desk.Say("work_drafts"));
        await author.See("perte ou destruction");
        await author.Press(Key.Enter);
        Assert.DoesNotContain(Key.F10, author.ShownKeys());
        await author.Press(Key.F7);

        await author.See("Rien n'attend");
        Assert.Equal(("Withdrawn", 140), (State(centre), centre.OnHand("STORE", "SOAP")));
    }

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "fr")]
    [InlineData(80, 24, "en")]
    [InlineData(120, 36, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await SomeStore.Start();
        using (var seat = await centre.SignIn(Role.Storekeeper))
        {
            await seat.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
                centre.NewId(), MoveKind.Disposal, "STORE", "lost",
                [new MovedLine("SOAP", 5) { Loss = LossKind.Spoiled }, new MovedLine("RICE", 40) { Loss = LossKind.Spilled }])
            { Witness = "Démo Témoin" });
        }

        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head, columns, rows, language);
        await kiosk.OpenMenu("menu_drafts");
        await kiosk.See("RICE");
        await kiosk.Quiet();
        await ApprovedScreen.Check(kiosk, $"drafts-{language}-{columns}x{rows}");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("?");
        await ApprovedScreen.Check(kiosk, $"draft-{language}-{columns}x{rows}");
    }

    private static async Task<KioskAtCentre> Head(CentreFixture centre)
    {
        var kiosk = KioskAtCentre.SwitchOn(centre);
        await kiosk.SignIn(Role.Head, "CHEF");
        return kiosk;
    }

    /// <summary>Five soaps were stolen, says whoever sits there.</summary>
    private static async Task Lose(CentreFixture centre, KioskAtCentre kiosk)
    {
        await kiosk.OpenWork(kiosk.Desk.Say("move_Loss"));
        await kiosk.Type("magasin");
        await kiosk.Press(Key.Enter, Key.F4);
        await kiosk.Type("soap");
        await kiosk.Press(Key.Tab);
        await kiosk.Type("5");
        await kiosk.Press(Key.Enter);
        await kiosk.Type("vol");
        await kiosk.Press(Key.Tab, Key.Tab, Key.Enter, Key.F10);
        await kiosk.See("Attend une deuxième personne : perte ou destruction");
        Assert.Equal(140, centre.OnHand("STORE", "SOAP"));
        await kiosk.Press(Key.Escape);
    }

    private static async Task Open(KioskAtCentre kiosk)
    {
        await kiosk.OpenMenu("menu_drafts");
        await kiosk.See("perte ou destruction");
        await kiosk.Press(Key.Enter);
        await kiosk.See("en attente");
    }

    private static string State(CentreFixture centre) => (string)centre.Rows("SELECT state FROM stock_drafts")[0][0]!;
}
