using CentreHost.Centre;
using CentreHost.People;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>Completes or corrects the profile of a person already there.</summary>
internal sealed class ProfileScreen(Desk desk, PersonPage person) : Screen(desk)
{
    private ProfileFields? _profile;
    private FieldSheet? _sheet;
    private bool _isTouched;
    private readonly Guid _withdrawal = desk.Centre.NewId();
    private Guid _id = desk.Centre.NewId();

    public override string Title => Desk.Say("profile_title", person.CaseNumber);

    public override View? Focus => _sheet;

    public override bool HasUnsaved => _isTouched;

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F10, "key_save", Submit)];

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
        _isTouched |= next is not null && (key.IsText || key.Key is Key.Backspace or Key.Delete);
        if (next is not null && _sheet!.IsSubmitted)
        {
            Submit();
        }

        return next;
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas) => _sheet?.Draw(canvas);

    private Next Begin(List<Nationality> nationalities)
    {
        _profile = new ProfileFields(Desk, nationalities);
        _profile.Fill(person);
        _sheet = new FieldSheet(Desk, [.. _profile.Fields(withNeeds: person.Needs is not null)]);
        return Next.Stay;
    }

    private void Submit()
    {
        if (Waiting > 0 || _profile is not { } profile || !_sheet!.Check())
        {
            return;
        }

        if (person.Consent is not null && profile.RefusesConsent)
        {
            Confirm("consent_withdraw", d => d.Say("consent_withdraw_confirm", PersonWords.Name(d, person.Identity)), () =>
            {
                Save(profile, Withdraw);
                return Next.Stay;
            });
            return;
        }

        Save(profile, Saved);
    }

    private void Save(ProfileFields profile, Func<Done, Next> saved)
    {
        var request = new ChangeProfile(
            _id, profile.Sex, profile.AgeGroup, profile.Identity, profile.Intention,
            person.Needs is null ? null : profile.Needs,
            person.Consent is null ? profile.Consent : null);
        Order((centre, stop) => centre.ChangeProfile(person.Person, request, stop), saved, Refused);
    }

    private Next Withdraw(Done done)
    {
        _id = Desk.Centre.NewId();
        Order<Done>((centre, stop) => centre.WithdrawConsent(person.Person, new WithdrawConsent(_withdrawal), stop), Saved);
        return Next.Stay;
    }

    private Next Saved(Done done)
    {
        _isTouched = false;
        return Next.Back;
    }

    private Next Refused(Problem problem)
    {
        _id = Desk.Centre.NewId();
        if (_profile!.FieldOf(problem.Code) is { } field)
        {
            _sheet!.Refuse(field, problem.Sentence);
            return Next.Stay;
        }

        return Refuse(problem);
    }
}
