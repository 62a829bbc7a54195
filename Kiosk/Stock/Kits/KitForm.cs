using CentreHost.Stock;
using CentreHost.Stock.Kits;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kits;

/// <summary>
/// Kits put together or taken apart at a place. What was not as the kit says is told part by part, each with its reason,
/// as many as there are.
/// </summary>
internal abstract class KitForm<TPart> : ShortForm
    where TPart : class
{
    private const int LongestReason = 200;

    private readonly string? _startsAt;
    private readonly PaperLines<TPart> _parts;
    private DropDown<PlaceLine> _place;

    /// <param name="startsAt">Code of the place offered.</param>
    protected KitForm(Desk desk, KitPage kit, string? startsAt)
        : base(desk)
    {
        (Kit, _startsAt) = (kit, startsAt);
        Part = new DropDown<KitPartLine>(kit.Parts, p => desk.Say(p.Name));
        _place = PlaceChoice.Of(desk, [], null);
        _parts = new PaperLines<TPart>(desk, Say);
    }

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. base.Bindings,
        .. _parts.Count == 0
            ? Array.Empty<Binding>()
            :
            [
                Binding.On(Key.F7, "receive_key_edit", Edit),
                Binding.On(Key.F8, "receive_key_remove", () => _parts.Remove()),
                Binding.On(Key.PageDown, "receive_key_mark", () => _parts.Mark(1)),
                Binding.On(Key.PageUp, "key_up", () => _parts.Mark(-1)),
            ],
    ];

    public override bool HasUnsaved => base.HasUnsaved || _parts.Count > 0;

    protected KitPage Kit { get; }

    protected NumberField Kits { get; } = new(minimum: 1, maximum: PackedUnits.Most);

    /// <summary>The part that is not as the kit says; choosing one begins a line.</summary>
    protected DropDown<KitPartLine> Part { get; }

    protected TextField Reason { get; } = new(LongestReason);

    protected string PlaceCode => _place.Items[_place.SelectedIndex].Code;

    protected bool IsPartBegun => Part.SelectedIndex >= 0;

    protected override IReadOnlyList<Field> Fields =>
    [
        .. HeadFields,
        new("assemble_kits", Kits, () => Kits.Value is null ? "receive_units_wrong" : null),
        new("stock_place", _place, () => _place.SelectedIndex < 0 ? "choose_one" : null),
        .. PartFields,
        new("paper_reason", Reason, () => IsPartBegun && string.IsNullOrWhiteSpace(Reason.Text) ? "paper_needed" : null),
        .. DayFields,
    ];

    protected virtual IReadOnlyList<Field> HeadFields => [];

    protected virtual IEnumerable<Field> DayFields => [];

    protected abstract IReadOnlyList<Field> PartFields { get; }

    public override void Shown()
    {
        if (_place.Items.Count > 0)
        {
            return;
        }

        Ask((centre, stop) => centre.Places(stop), places =>
        {
            var focused = Sheet.Focused == _place;
            _place = PlaceChoice.Of(Desk, places, _startsAt);
            Renew(focused ? _place : null);
            return Next.Stay;
        });
        Read();
    }

    public override Next? Press(KeyPress key)
    {
        if (key.Key is Key.PageDown or Key.PageUp && !Part.IsOpen)
        {
            return null;
        }

        if (!key.Is(Key.Enter) || Sheet.Focused != Reason || !IsPartBegun)
        {
            return base.Press(key);
        }

        if (Sheet.Check())
        {
            Add();
        }

        return Next.Stay;
    }

    /// <summary>What its own fields choose from.</summary>
    protected abstract void Read();

    protected abstract TPart Made();

    /// <summary>Part and reason are left to the form.</summary>
    protected abstract (KitPartLine Part, string Reason) Fill(TPart part);

    protected abstract void ClearPart();

    protected abstract string Say(TPart part);

    protected abstract void Send(IReadOnlyList<TPart> parts);

    /// <summary>The part whose fields are filled goes with the others.</summary>
    protected override void Send()
    {
        if (IsPartBegun)
        {
            Add();
        }

        Send(_parts.Lines);
    }

    protected override void DrawBelow(Canvas canvas) => _parts.Draw(canvas);

    private void Add()
    {
        _parts.Add(Made());
        Part.SelectedIndex = -1;
        Reason.Clear();
        ClearPart();
        Sheet.Focus(Part);
    }

    private void Edit()
    {
        if (IsPartBegun)
        {
            Warn("kits_part_open");
        }
        else if (_parts.TakeBackMarked() is { } taken)
        {
            var (part, reason) = Fill(taken);
            (Part.SelectedIndex, Reason.Text) = (Kit.Parts.ToList().FindIndex(p => p.Item == part.Item), reason);
            Sheet.Focus(Part);
        }
    }
}
