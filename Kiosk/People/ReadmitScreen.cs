using CentreHost.Centre;
using CentreHost.People;
using Kiosk.Cards;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>Somebody who left is back: same number, a new stay, and a blank card where one is at hand.</summary>
internal sealed class ReadmitScreen : Screen
{
    private readonly PersonPage _person;
    private readonly DropDown<ArrivalMode> _mode;
    private readonly CardField _card = new(60);
    private readonly FieldSheet _sheet;
    private Guid _id;

    public ReadmitScreen(Desk desk, PersonPage person)
        : base(desk)
    {
        (_person, _id) = (person, desk.Centre.NewId());
        _mode = new DropDown<ArrivalMode>(Enum.GetValues<ArrivalMode>(), m => PersonWords.Of(desk, m)) { SelectedIndex = 0 };
        _sheet = new FieldSheet(desk, new Field("arrival_mode", _mode), new Field("card", _card));
    }

    public override string Title => Desk.Say("readmit_title", _person.CaseNumber);

    public override View? Focus => _sheet;

    public override bool HasUnsaved => _card.Text.Length > 0;

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F10, "key_readmit", Submit)];

    public override Next? Press(KeyPress key)
    {
        var next = base.Press(key);
        if (_sheet.IsSubmitted && next is not null)
        {
            Submit();
        }

        return next;
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
        }
        else
        {
            _card.Text = scan.Code;
            Tell("card_in_form");
        }

        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, PersonWords.Name(Desk, _person.Identity), Theme.Title);
        canvas.Text(0, 1, Desk.Say("readmit_text"), Theme.Quiet);
        _sheet.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - 3));
    }

    private void Submit()
    {
        if (Waiting > 0)
        {
            return;
        }

        var card = _card.Text.Trim();
        var request = new Readmit(_id, _mode.Items[_mode.SelectedIndex], card.Length == 0 ? null : card);
        Order((centre, stop) => centre.Readmit(_person.Person, request, stop), _ =>
        {
            Desk.Ring(Tone.Yes);
            _card.Clear();
            return Next.Back;
        }, Refused);
    }

    private Next Refused(Problem problem)
    {
        _id = Desk.Centre.NewId();
        Desk.Ring(Tone.No);
        if (!problem.Code.StartsWith("card_", StringComparison.Ordinal))
        {
            return Refuse(problem);
        }

        _sheet.Refuse(_card, problem.Sentence);
        return Next.Stay;
    }
}
