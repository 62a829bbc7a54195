using CentreHost.Centre;
using CentreHost.People;
using Kiosk.Cards;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>
/// Registration with the whole profile. The card may be scanned at any moment, whatever field has the focus; nothing
/// typed is lost while the host is away.
/// </summary>
internal sealed class RegistrationScreen : Screen
{
    private readonly CardField _card = new(60);
    private readonly DropDown<ArrivalMode> _mode;
    private readonly string? _convoy;
    private ProfileFields? _profile;
    private FieldSheet? _sheet;
    private Guid _id;

    /// <param name="convoy">The one the person came with; how and when they came is the convoy's then.</param>
    public RegistrationScreen(Desk desk, ArrivalGroupLine? convoy = null)
        : base(desk)
    {
        _convoy = convoy?.Code;
        _mode = new DropDown<ArrivalMode>(Enum.GetValues<ArrivalMode>(), m => PersonWords.Of(desk, m))
        {
            SelectedIndex = (int)(convoy?.Mode ?? ArrivalMode.Self),
        };
    }

    public override string Title => _convoy is null ? Desk.Say("registration") : Desk.Say("registration_of_convoy", _convoy);

    public override View? Focus => _sheet;

    public override bool HasUnsaved => _card.Text.Length > 0 || _profile is { IsTouched: true };

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F10, "key_register", Submit)];

    public override void Shown()
    {
        if (_profile is null)
        {
            Ask((centre, stop) => centre.Nationalities(stop), Begin);
        }
    }

    public override Next? Press(KeyPress key)
    {
        var next = base.Press(key);
        if (next is not null && _sheet!.IsSubmitted)
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

    public override void Draw(Canvas canvas) => _sheet?.Draw(canvas);

    private Next Begin(List<Nationality> nationalities)
    {
        _profile = new ProfileFields(Desk, nationalities);
        _id = Desk.Centre.NewId();
        _sheet = new FieldSheet(
            Desk, [.. _profile.Fields(withNeeds: true), new Field("arrival_mode", _mode), new Field("card", _card)]);
        return Next.Stay;
    }

    private void Submit()
    {
        if (Waiting > 0 || _profile is not { } profile || !_sheet!.Check())
        {
            return;
        }

        var draft = new DraftPerson(profile.Sex, profile.AgeGroup, profile.Identity);
        Ask((centre, stop) => centre.Duplicates(draft, stop), found =>
        {
            if (found.Count > 0)
            {
                Desk.Ring(Tone.No);
                return Next.Open(new DuplicatesScreen(Desk, draft.Identity, found, Register));
            }

            Register();
            return Next.Stay;
        });
    }

    private void Register()
    {
        var (card, profile) = (_card.Text.Trim(), _profile!);
        var request = new RegisterPerson(
            _id, profile.Sex, profile.AgeGroup, profile.Identity, card.Length == 0 ? null : card,
            _mode.Items[_mode.SelectedIndex], profile.Intention, profile.Needs, profile.Consent,
            ArrivalGroup: _convoy);
        Order((centre, stop) => centre.Register(request, stop), Taken, Refused);
    }

    private Next Taken(Registered done)
    {
        Desk.Ring(Tone.Yes);
        return Next.Instead(new PersonScreen(Desk, done.Person));
    }

    private Next Refused(Problem problem)
    {
        _id = Desk.Centre.NewId();
        Desk.Ring(Tone.No);
        var field = _profile!.FieldOf(problem.Code)
            ?? (problem.Code.StartsWith("card_", StringComparison.Ordinal) ? _card : null);
        if (field is null)
        {
            return Refuse(problem);
        }

        _sheet!.Refuse(field, problem.Sentence);
        return Next.Stay;
    }
}
