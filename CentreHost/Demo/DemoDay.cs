namespace CentreHost.Demo;

/// <summary>
/// One real day of the transit centre, as keys and scans: 110 residents, three meals, kits and visits; at night a convoy
/// of 422 (359 men, 7 women, 56 minors) who get cards, kits, a meal after midnight, a screening and beds.
/// </summary>
internal sealed class DemoDay(string language, IReadOnlyList<string> residents, IReadOnlyList<string> blanks, string foreignCard)
{
    public const int Men = 359;
    public const int Women = 7;
    public const int Minors = 56;
    public const int Departing = 8;

    private const int Screened = 40;
    private const string Line = "menu_line";
    private const string Stock = "menu_stock";
    private readonly KeyScript _keys = new(language);

    public int Scans => _keys.Scans;

    private IEnumerable<string> Convoy => blanks.Take(Men + Women + Minors);

    public string Write()
    {
        Morning();
        Noon();
        Evening();
        ConvoyArrives();
        Night();
        NextMorning();
        return _keys.ToString();
    }

    private void Morning()
    {
        _keys.Say("06:15").Clock(6, 15).SignIn("cuisine", "222222", first: true);
        Cook(100);
        _keys.Say("06:40").Clock(6, 40);
        _keys.Open(Line);
        ScanAll(residents);
        _keys.Say("09:00").Clock(9, 0).SignIn("magasin", "333333").Open(Stock).Key("F5").Expect("Réception", "Receipt");
        Waybill("BL 2026-1104");
        Receive("HYG_KIT", 400);
        Receive("MENS_KIT", 40);
        Receive("BABY_KIT", 20);
        Receive("BLANKET", 500);
        _keys.Key("F10").Expect("GRN-AGZ-2026-00001", "GRN-AGZ-2026-00001").Key("Escape").Key("F4", 2).Key("F5");
        Waybill("BL 2026-1105");
        Receive("PARACETAMOL_500", 2_000, "PC-114");
        _keys.Key("F10").Expect("GRN-AGZ-2026-00002", "GRN-AGZ-2026-00002");
        _keys.Say("10:00").Clock(10, 0).SignIn("infirmier", "444444").Open("menu_medical");
        foreach (var resident in residents.Take(12))
        {
            Visit(resident, first: resident == residents[0], "Consultation", "Consultation", paracetamol: 10);
        }
    }

    private void Noon()
    {
        _keys.Say("12:10").Clock(12, 10).SignIn("cuisine", "222222");
        Cook(115);
        _keys.Open(Line);
        ScanAll(residents);

        // A second lunch, another centre's card, half a card; then one lunch given by mistake and taken back.
        _keys.Clock(12, 50).Scan(residents[3]).Expect("NON", "NO").Scan(foreignCard).Scan(residents[5][..31])
            .Clock(12, 52).Key("F5").Type("DINNER").Key("Enter").Scan(residents[7]).Key("F8").Expect("Annulé", "Undone");
        _keys.Say("15:00").Clock(15, 0).SignIn("accueil", "111111");
        foreach (var leaving in residents.TakeLast(Departing))
        {
            Depart(leaving);
        }
    }

    private void Evening()
    {
        _keys.Say("18:45").Clock(18, 45).SignIn("cuisine", "222222");
        Cook(100);
        _keys.Open(Line);
        ScanAll(residents.SkipLast(Departing));

        // Who left this afternoon comes back to the queue with an expired card.
        _keys.Clock(19, 30).Scan(residents[^1]);
    }

    private void ConvoyArrives()
    {
        _keys.Say("21:10").Clock(21, 10).SignIn("accueil", "111111").Open("menu_surge").Key("F5", 3);
        var arrived = 0;
        foreach (var card in Convoy)
        {
            var (sex, group) = arrived < Men ? ("h", "m") : arrived < Men + Women ? ("f", "f") : (arrived % 4 == 0 ? ("f", "f") : ("h", "m"));
            _keys.Scan(card).Type(language == "en" ? group : sex).Type(arrived < Men + Women ? 4 : arrived % 7 == 0 ? 2 : 3);
            arrived++;
        }

        _keys.Expect("422", "422");
        LoseACard();
        _keys.Say("22:20").Clock(22, 20);
        LineOf("HYGIENE_KIT_ADULT");
        ScanAll(Convoy);
    }

    /// <summary>One lost card, replaced from a blank; the old one turns up in the queue.</summary>
    private void LoseACard()
    {
        var (lost, blank) = (residents[10], blanks[Men + Women + Minors]);
        _keys.Home().Scan(lost).Key("F4").Scan(blank).Expect("La carte", "Card").Home();
        LineOf("BLANKET");
        _keys.Scan(lost).Scan(blank);
    }

    private void Night()
    {
        _keys.Say("23:40").Clock(23, 40).SignIn("cuisine", "222222");
        Cook(430);
        _keys.Open(Line);
        ScanAll(Convoy.Take(200));
        _keys.Say("00:20").Clock(24, 20);
        ScanAll(Convoy.Skip(200));
        _keys.Say("00:45").Clock(24, 45).SignIn("infirmier", "444444").Open("menu_medical");
        foreach (var card in Convoy.TakeLast(Screened))
        {
            Visit(card, first: card == blanks[Men + Women + Minors - Screened], "Dépistage", "Screening", paracetamol: 0);
        }

        _keys.Say("01:15").Clock(25, 15).SignIn("accueil", "111111");
        PutToBed(0, Convoy.Take(Men));
        PutToBed(1, Convoy.Skip(Men).Take(Women));
        PutToBed(3, Convoy.Skip(Men + Women));
    }

    /// <summary>The head reads the day that closed at four and signs it.</summary>
    private void NextMorning() => _keys.Say("07:00").Clock(31, 0).SignIn("chef", "555555").Open("menu_summaries").Key("Enter")
        .Expect("Bilan du", "Summary").Key("F10").Type("Journée de démonstration").Key("Enter").Type("555555").Key("F10")
        .Expect("Bilan signé", "signed");

    private void Cook(int portions)
    {
        _keys.Open(Stock).Key("F4").Key("F5").Expect("Réception", "Receipt");
        _keys.Key("F4").Type("MEAL_PORTION").Key("Enter", 2).Type(portions).Key("Enter", 3);
        _keys.Key("F10").Expect("COOK-AGZ", "COOK-AGZ");
    }

    /// <summary>The head of a receipt, on to its lines.</summary>
    private void Waybill(string number) => _keys.Key("Tab", 2).Type("Démo ONG").Key("Tab").Type(number).Key("F4");

    /// <summary>A line as the waybill has it; the goods that expire with their lot.</summary>
    private void Receive(string item, int units, string? lot = null)
    {
        _keys.Type(item).Key("Enter", 3).Type(units).Key("Enter").Type(units).Key("Enter", 2);
        if (lot is not null)
        {
            _keys.Type(lot).Key("Enter").Type("31122027").Key("Enter");
        }
        else
        {
            _keys.Key("Enter", 2);
        }
    }

    private void LineOf(string service) => _keys.Open(Line).Key("F5").Type(service).Key("Enter").Expect("File", "Line");

    private void ScanAll(IEnumerable<string> cards)
    {
        foreach (var card in cards)
        {
            _keys.Scan(card);
        }
    }

    private void Visit(string card, bool first, string french, string english, int paracetamol)
    {
        _keys.Scan(card).Expect("Visite de", "Visit of");
        if (first)
        {
            _keys.Type(language == "en" ? english : french).Key("Enter");
        }

        if (paracetamol > 0)
        {
            // From the saving field back to the medicine, or from the category down to it.
            _keys.Key(first ? "Tab" : "Shift-Tab", 2).Type("PARACETAMOL").Key("Enter").Key("Tab").Type(paracetamol).Key("Enter");
        }

        _keys.Key("F10").Expect("Scannez la carte", "Scan the person");
    }

    private void Depart(string card) => _keys.Home().Scan(card).Key("F12")
        .Type(language == "en" ? "voluntary" : "retour").Key("Enter").Key("Tab").Type("Bamako").Key("F5").Key("Left").Key("Enter")
        .Expect("Départ", "Depart");

    private void PutToBed(int block, IEnumerable<string> cards)
    {
        _keys.Open("menu_beds").Key("Down", block).Key("F5");
        foreach (var card in cards)
        {
            _keys.Scan(card);
        }

        _keys.Expect("Lit", "Bed");
    }
}
