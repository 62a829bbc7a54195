using CentreHost.Stock;
using CentreHost.Stock.Moves;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Moves;

/// <summary>The head of a storekeeper's paper: the fields its kind needs and no others.</summary>
internal sealed class MoveHead : PaperHead
{
    private const int LongestText = 200;
    private const int MostDays = 3_650;

    private readonly Desk _desk;
    private readonly MoveKind _kind;
    private readonly PaperDay _on = new();
    private readonly TextField _partner = new(LongestText);
    private readonly TextField _waybill = new(LongestText);
    private readonly TextField _vehicle = new(LongestText);
    private readonly TextField _driver = new(LongestText);
    private readonly TextField _witness = new(LongestText);
    private readonly WholeField _daysLeft = new(0, MostDays);
    private readonly TextField _note = new(LongestText);
    private DropDown<PlaceLine> _from;
    private DropDown<PlaceLine> _to;
    private IReadOnlyList<PlaceLine> _destinations = [];
    private FieldSheet _sheet;

    public MoveHead(Desk desk, MoveKind kind)
    {
        (_desk, _kind) = (desk, kind);
        (_from, _to) = (Choice([]), Choice([]));
        _sheet = Make();
    }

    public override FieldSheet Sheet => _sheet;

    public override bool IsAtEnd => Sheet.Focused == _note;

    public override bool IsTyped => !_on.IsEmpty || Texts.Any(t => t.Text.Length > 0);

    public string? From => Chosen(_from)?.Code;

    public string? To => Chosen(_to)?.Code;

    private TextField[] Texts => [_partner, _waybill, _vehicle, _driver, _witness, _daysLeft, _note];

    public override void Take(IReadOnlyList<PlaceLine> places, string? startsAt)
    {
        var focused = Sheet.Focused == _from ? 0 : Sheet.Focused == _to ? 1 : 2;
        var kept = Sheet.Focused;
        _destinations = MoveRules.To(_kind, places);
        (_from, _to) = (Choice(MoveRules.From(_kind, places)), Choice(_destinations));
        Choose(_from, startsAt);
        Choose(_to, MoveRules.ChangesCondition(_kind) ? startsAt : null);
        OfferDestinations();
        kept.HasFocus = false;
        _sheet = Make();
        Sheet.Focus(focused == 0 ? FirstChoice : focused == 1 ? _to : kept);
    }

    public MoveGoods Paper(Guid id, IReadOnlyList<MovedLine> lines) => new(id, _kind, From ?? "", To ?? "", Lasting(lines))
    {
        On = _on.Written,
        Partner = TextOf(_partner),
        Waybill = TextOf(_waybill),
        Vehicle = TextOf(_vehicle),
        Driver = TextOf(_driver),
        Witness = TextOf(_witness),
        Note = TextOf(_note),
    };

    public override void Pressed() => OfferDestinations();

    /// <summary>Store → kitchen, today.</summary>
    public override string Summary()
    {
        var day = _on.Day is { } written ? _desk.Day(written) : _desk.Say("paper_today");
        return $"{NameOf(_from)} → {NameOf(_to)}, {day}";
    }

    public override void Clear()
    {
        _on.Clear();
        foreach (var text in Texts)
        {
            text.Clear();
        }

        _sheet.Focus(FirstChoice);
    }

    private IReadOnlyList<MovedLine> Lasting(IReadOnlyList<MovedLine> lines) =>
        _daysLeft.Value is { } days ? [.. lines.Select(line => line with { MinimumDaysLeft = (int)days })] : lines;

    private View FirstChoice => _from.Items.Count == 1 ? _destinations.Count == 1 ? _note : _to : _from;

    private FieldSheet Make() => new(_desk,
    [
        .. _from.Items.Count == 1 ? [] : new[] { new Field("move_from", _from, () => Missing(_from)) },
        .. _destinations.Count == 1 ? [] : new[] { new Field("move_to", _to, () => Missing(_to)) },
        .. _on.Fields,
        .. Asked(MoveRules.NamesPartner(_kind), _kind == MoveKind.Dispatch ? "move_destination" : "move_partner", _partner),
        .. Asked(MoveRules.NamesWaybill(_kind), "move_waybill", _waybill, needed: false),
        .. Asked(MoveRules.NamesVehicle(_kind), "move_vehicle", _vehicle, needed: false),
        .. Asked(MoveRules.NamesVehicle(_kind), "move_driver", _driver, needed: false),
        .. Asked(MoveRules.NamesWitness(_kind), "move_witness", _witness),
        .. MoveRules.AsksForDaysLeft(_kind) ? [new Field("move_days_left", _daysLeft, DaysAreWrong)] : Array.Empty<Field>(),
        new Field("note", _note),
    ]);

    /// <summary>Goods go somewhere else, unless only their condition changes.</summary>
    private void OfferDestinations()
    {
        var offered = MoveRules.ChangesCondition(_kind) ? _destinations : [.. _destinations.Where(p => p.Code != From)];
        if (!offered.SequenceEqual(_to.Items))
        {
            _to.Offer(offered);
        }
    }

    private string? DaysAreWrong() => _daysLeft is { IsEmpty: false, Value: null } ? "move_days_left_wrong" : null;

    private static Field[] Asked(bool asked, string label, TextField text, bool needed = true) =>
        asked ? [new Field(label, text, () => needed && TextOf(text) is null ? "paper_needed" : null)] : [];

    private DropDown<PlaceLine> Choice(IReadOnlyList<PlaceLine> places) =>
        new(places, p => _desk.Say(p.Name)) { SelectedIndex = places.Count == 1 ? 0 : -1 };

    private static void Choose(DropDown<PlaceLine> choice, string? code)
    {
        if (choice.SelectedIndex < 0 && code is not null)
        {
            choice.SelectedIndex = choice.Items.ToList().FindIndex(p => p.Code == code);
        }
    }

    private static string? Missing(DropDown<PlaceLine> choice) => choice.SelectedIndex < 0 ? "choose_one" : null;

    private static PlaceLine? Chosen(DropDown<PlaceLine> choice) =>
        choice.SelectedIndex < 0 ? null : choice.Items[choice.SelectedIndex];

    private string NameOf(DropDown<PlaceLine> choice) => Chosen(choice) is { } place ? _desk.Say(place.Name) : "…";

    private static string? TextOf(TextField field) =>
        string.IsNullOrWhiteSpace(field.Text) ? null : field.Text.Trim();
}
