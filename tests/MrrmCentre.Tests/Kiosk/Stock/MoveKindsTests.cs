using CentreHost.Staff;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

/// <summary>Each kind of a storekeeper's paper, by the fields it asks for.</summary>
public sealed class MoveKindsTests
{
    [Fact]
    public async Task What_is_lent_is_gone_until_it_comes_back()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork("prêt");
        await Choose(kiosk, "magasin");
        await kiosk.Press(Key.Tab, Key.Tab, Key.F4);
        await kiosk.See("À remplir");
        await kiosk.Type("Démo Croix");
        await kiosk.Press(Key.F4);
        await Item(kiosk, "soap", "25");
        await kiosk.Press(Key.Enter, Key.F10);
        await kiosk.See("Enregistré : LOAN-");
        Assert.Equal(115, centre.OnHand("STORE", "SOAP"));
        await kiosk.Press(Key.Escape);

        await kiosk.OpenWork("retour de prêt");
        await Choose(kiosk, "partenaire");
        await Choose(kiosk, "magasin");
        await kiosk.Press(Key.Tab, Key.Tab);
        await kiosk.Type("Démo Croix");
        await kiosk.Press(Key.F4);
        await Item(kiosk, "soap", "20");
        await kiosk.Type("s1");
        await kiosk.Press(Key.Enter, Key.Enter, Key.F10);

        await kiosk.See("Enregistré : LRET-");
        Assert.Equal(135, centre.OnHand("STORE", "SOAP"));
        Assert.Equal(["Démo Croix", "Démo Croix"], centre.Rows("SELECT partner FROM stock_documents WHERE partner IS NOT NULL").Select(r => r[0]));
    }

    [Fact]
    public async Task What_a_person_brings_back_damaged_is_kept_apart()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await kiosk.OpenWork("retour au magasin");
        await Choose(kiosk, "personnes");
        await Choose(kiosk, "magasin");
        await kiosk.Press(Key.F4);
        await Item(kiosk, "soap", "3");
        await kiosk.Type("abîmé");
        await kiosk.Press(Key.Enter, Key.Enter);
        await kiosk.Type("s2");
        await kiosk.Press(Key.Enter, Key.Enter, Key.F10);

        await kiosk.See("Enregistré : RET-");
        Assert.Equal((143, 3), (centre.OnHand("STORE", "SOAP"), InCondition(centre, 2)));
    }

    [Fact]
    public async Task A_disposal_names_its_witness_and_waits_for_the_head()
    {
        await using var centre = await SomeStore.Start();
        await using (var store = await KioskAtCentre.Sit(centre, Role.Storekeeper))
        {
            await store.OpenWork("destruction");
            await Choose(store, "magasin");
            await store.Press(Key.F4);
            await store.See("À remplir");
            await store.Type("Démo Témoin");
            await store.Press(Key.F4);
            await Item(store, "soap", "7");
            await store.Type("avarié");
            await store.Press(Key.Enter, Key.Enter, Key.Enter);
            await store.Press(Key.Enter, Key.F10);
            await store.See("Attend une deuxième personne : perte ou destruction");
            Assert.Equal(140, centre.OnHand("STORE", "SOAP"));
        }

        await using var head = KioskAtCentre.SwitchOn(centre);
        await head.SignIn(Role.Head, "CHEF");
        await head.OpenMenu("menu_drafts");
        await head.See("Destruction");
        await head.Press(Key.Enter);
        await head.See("Magasin → Perdu");
        await head.Press(Key.F10);
        await head.See("Enregistré : DISP-");
        Assert.Equal(133, centre.OnHand("STORE", "SOAP"));
        var paper = (string)centre.Rows("SELECT paper FROM stock_documents WHERE number LIKE 'DISP-%'")[0][0]!;
        Assert.Contains("moin\"", paper, StringComparison.Ordinal);
        Assert.Contains("\"witness\"", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goods_are_set_apart_and_freed_again_on_the_same_shelf()
    {
        await using var centre = await SomeStore.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Change(kiosk, "12", "bon", "mis à part");
        await kiosk.See("Enregistré : COND-");
        Assert.Equal((140, 12), (centre.OnHand("STORE", "SOAP"), InCondition(centre, 1)));
        await kiosk.Press(Key.Escape);

        await Change(kiosk, "5", "mis à part", "bon");

        await kiosk.See("Enregistré : COND-");
        Assert.Equal((140, 7), (centre.OnHand("STORE", "SOAP"), InCondition(centre, 1)));
    }

    private static async Task Change(KioskAtCentre kiosk, string units, string from, string to)
    {
        await kiosk.OpenWork("changer d'état");
        await Choose(kiosk, "magasin");
        await Choose(kiosk, "magasin");
        await kiosk.Press(Key.F4);
        await Item(kiosk, "soap", units);
        await Choose(kiosk, from);
        await Choose(kiosk, to);
        await kiosk.Press(Key.Enter, Key.F10);
    }

    /// <summary>Typed, taken, and on to the next field.</summary>
    private static async Task Choose(KioskAtCentre kiosk, string name)
    {
        await kiosk.Type(name);
        await kiosk.Press(Key.Enter, Key.Enter);
    }

    private static async Task Item(KioskAtCentre kiosk, string item, string units)
    {
        await Choose(kiosk, item);
        await kiosk.Quiet();
        await kiosk.Type(units);
        await kiosk.Press(Key.Enter);
    }

    private static long InCondition(CentreFixture centre, int condition) =>
        centre.Number($"SELECT coalesce(sum(on_hand), 0) FROM stock_balances b JOIN places p ON p.id = b.place_id WHERE p.code = 'STORE' AND b.condition = {condition}");
}
