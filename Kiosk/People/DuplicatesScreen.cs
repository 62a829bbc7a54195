using CentreHost.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>Before a profile is saved: who may be this person already. It warns and never forbids.</summary>
internal sealed class DuplicatesScreen : Screen
{
    private readonly Identity _draft;
    private readonly Action _register;
    private readonly SpokenTable<LikelyDuplicate> _found;

    public DuplicatesScreen(Desk desk, Identity draft, IReadOnlyList<LikelyDuplicate> found, Action register)
        : base(desk)
    {
        (_draft, _register) = (draft, register);
        _found = new SpokenTable<LikelyDuplicate>(desk, Columns) { Items = found, SelectedIndex = 0 };
    }

    public override string Title => Desk.Say("duplicates_title");

    public override View? Focus => _found;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "duplicates_key_open", () =>
            _found.Selected is { } one ? Next.Open(new PersonScreen(Desk, one.Person.Person)) : Next.Stay),
        Binding.On(Key.F10, "duplicates_key_register", () =>
        {
            _register();
            return Next.Back;
        }),
    ];

    public override Next Scanned(ScannedCode scan)
    {
        Warn("choose_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("duplicates_text", NamesOf.InOrder(_draft)), Theme.Warning);
        _found.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 6));
        if (_found.Selected is { } one)
        {
            canvas.Text(0, canvas.Height - 3, Desk.Say("duplicates_why", one.Person.CaseNumber), Theme.Quiet);
            canvas.Text(2, canvas.Height - 2, string.Join(" · ", one.Why.Select(why => Desk.Say($"alike_{why}"))), Theme.Normal);
        }
    }

    private static IReadOnlyList<Column<LikelyDuplicate>> Columns(Desk desk) =>
    [
        new(desk.Say("case_number"), d => d.Person.CaseNumber, 12),
        new(desk.Say("name"), d => d.Person.Name),
        new(desk.Say("sex"), d => PersonWords.Of(desk, d.Person.Sex), 8),
        new(desk.Say("age_group"), d => PersonWords.Of(desk, d.Person.AgeGroup), 14),
        new(desk.Say("status"), d => PersonWords.Of(desk, d.Person.Status), 10),
        new(desk.Say("duplicates_points"), d => $"{d.Points} %", 6, Align.Right),
    ];
}
