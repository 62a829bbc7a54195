using CentreHost.Centre;
using CentreHost.Medical;
using CentreHost.Stock;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Medical;

/// <summary>One visit: what for, a note, medicines from the clinic's shelf.</summary>
internal sealed class VisitScreen : Screen
{
    private const int LongestNote = 4_000;
    private const int MedicineTop = 6;

    private readonly ChosenPerson _person;
    private readonly bool _isProposed;
    private readonly DropDown<VisitCategory> _category;
    private readonly TextField _note = new(LongestNote);
    private readonly NumberField _units = new(minimum: 1);
    private readonly SaveField _save;
    private readonly List<(ItemLine Item, long Units)> _given = [];
    private DropDown<ItemLine> _medicine;
    private FieldSheet _sheet;
    private List<VisitLine> _before = [];
    private RecordVisit? _sent;
    private ScannedCode? _next;

    /// <param name="kept">The category offered; Enter alone saves then.</param>
    public VisitScreen(Desk desk, ChosenPerson person, VisitCategory? kept = null)
        : base(desk)
    {
        (_person, _isProposed) = (person, kept is not null);
        _category = new DropDown<VisitCategory>(Enum.GetValues<VisitCategory>(), c => Desk.Say($"visit_{c}"))
        {
            SelectedIndex = kept is { } known ? (int)known : -1,
        };
        _medicine = Medicines([]);
        _save = new SaveField(() => Desk.Say("visit_save"));
        _sheet = Sheet(kept is null ? _category : _save);
    }

    /// <summary>Told after it is on disk, with the card that was scanned meanwhile.</summary>
    public Action<ChosenPerson, VisitCategory, VisitRecorded, ScannedCode?> Saved { private get; init; } = (_, _, _, _) => { };

    public override string Title => Desk.Say("visit_title", _person.Name);

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "visit_save", Save),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
        .. _given.Count == 0 ? Array.Empty<Binding>() : [Binding.On(Key.F8, "visit_key_remove", RemoveLast)],
        Binding.On(Key.F6, "visit_key_before", () => Next.Open(new VisitsScreen(Desk, _person))),
    ];

    public override bool HasUnsaved => _sent is not null || _note.Text.Length > 0 || _given.Count > 0;

    public override View? Focus => _sheet;

    public override void Shown()
    {
        Ask((centre, stop) => centre.Visits(_person.Person, stop), visits =>
        {
            _before = visits;
            return Next.Stay;
        });
        if (_medicine.Items.Count == 0)
        {
            Ask((centre, stop) => centre.Items(stop), TakeItems);
        }
    }

    public override Next? Press(KeyPress key)
    {
        if (key.Is(Key.Enter) && _sheet.Focused == _units && _medicine.SelectedIndex >= 0)
        {
            AddMedicine();
            return Next.Stay;
        }

        // Letters where Enter alone saves mean another reason than the one proposed.
        if (key.IsText && _sheet.Focused == _save)
        {
            _sheet.Focus(_category);
        }

        if (!_sheet.Press(key))
        {
            return null;
        }

        return _sheet.IsSubmitted ? Save() : Next.Stay;
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (_sent is null)
        {
            BackToSave();
            Warn("visit_save_before_scan");
            return Next.Stay;
        }

        _next = scan;
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var lines = _given.Count == 0 ? 1 : Math.Min(_given.Count, 4);
        var top = MedicineTop + lines + 1;
        canvas.Text(0, top, Desk.Say("visit_before", _before.Count), Theme.Title);
        for (var i = 0; i < _before.Count && top + 1 + i < canvas.Height; i++)
        {
            canvas.Text(0, top + 1 + i, VisitsScreen.Line(Desk, _before[i]), Theme.Quiet);
        }

        if (_given.Count == 0)
        {
            canvas.Text(2, MedicineTop, Desk.Say("visit_no_medicine"), Theme.Quiet);
        }

        // The last ones: what was just added is seen.
        var shown = _given.TakeLast(4).ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            var (item, units) = shown[i];
            canvas.Text(2, MedicineTop + i, $"+ {Desk.Say(item.Name)}: {Desk.Amount(units, item.Unit)}", Theme.Accent);
        }

        // Drawn last: an open list covers what lies below.
        _sheet.Draw(canvas.Sub(0, 0, canvas.Width, canvas.Height));
    }

    private DropDown<ItemLine> Medicines(IReadOnlyList<ItemLine> items) =>
        new(items, i => $"{Desk.Say(i.Name)} ({i.Code})");

    private FieldSheet Sheet(View focus)
    {
        var sheet = new FieldSheet(
            Desk,
            new Field("visit_category", _category, () => _category.SelectedIndex < 0 ? "visit_category_missing" : null),
            new Field("visit_note", _note),
            new Field("visit_medicine", _medicine),
            new Field("visit_units", _units, UnitsAreWrong),
            new Field("visit_ready", _save));
        sheet.Focus(focus);
        return sheet;
    }

    /// <summary>A medicine that is chosen and not yet added would be lost without a word.</summary>
    private string? UnitsAreWrong() =>
        _medicine.SelectedIndex >= 0 || _units.Text.Length > 0 ? "visit_medicine_open" : null;

    private Next TakeItems(List<ItemLine> items)
    {
        var focused = _sheet.Focused;
        var old = _medicine;
        _medicine = Medicines([.. items.Where(i => i.Kind == ItemKind.Medicine)]);
        _sheet = Sheet(focused == old ? _medicine : focused);
        return Next.Stay;
    }

    private void AddMedicine()
    {
        if (_units.Value is not { } units)
        {
            _sheet.Check();
            return;
        }

        _given.Add((_medicine.Items[_medicine.SelectedIndex], units));
        _medicine.SelectedIndex = -1;
        _units.Clear();
        _sheet.Focus(_medicine);
    }

    /// <summary>The card's own letters led away from it before they were known for a card's.</summary>
    private void BackToSave()
    {
        if (_isProposed && _sheet.Focused == _category)
        {
            _sheet.Focus(_save);
        }
    }

    private void RemoveLast() => _given.RemoveAt(_given.Count - 1);

    private Next Save()
    {
        if (_sent is not null || !_sheet.Check())
        {
            return Next.Stay;
        }

        var note = string.IsNullOrWhiteSpace(_note.Text) ? null : _note.Text.Trim();
        var category = _category.Items[_category.SelectedIndex];
        var sent = _sent = new RecordVisit(
            Desk.Centre.NewId(), _person.Person, category, note, [.. _given.Select(g => new Dispensed(g.Item.Code, g.Units))], _person.ReadBy);
        Order((centre, stop) => centre.RecordVisit(sent, stop), recorded =>
        {
            Saved(_person, category, recorded, _next);
            return Next.Back;
        }, Refused);
        return Next.Stay;
    }

    private Next Refused(Problem problem)
    {
        (_sent, _next) = (null, null);
        return Refuse(problem);
    }
}
