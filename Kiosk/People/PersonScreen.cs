using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services;
using Kiosk.Services;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>One person: who, which card, which bed, what was given today, and what can be done.</summary>
internal sealed class PersonScreen(Desk desk, long person) : Screen(desk)
{
    private PersonPage? _page;
    private Verdict? _given;

    public long Person => person;

    public override string Title => Desk.Say("person_title", _page?.CaseNumber);

    public override IReadOnlyList<Binding> Bindings
    {
        get
        {
            if (_page is not { } page)
            {
                return [];
            }

            var bindings = new List<Binding>();
            if (page.CardShortCode is not null)
            {
                bindings.Add(Binding.On(Key.F5, "key_give", ChooseService));
            }

            bindings.AddRange(PersonActions.All
                .Where(a => Desk.May(a.Roles) && a.IsFor(page))
                .Select(a => Binding.On(a.Key, a.Label, () => Next.Open(a.Open(Desk, page)))));
            if (Undoable is not null)
            {
                bindings.Add(Binding.On(Key.F8, "key_undo", Undo));
            }

            return bindings;
        }
    }

    private Verdict? Undoable => _given is { UndoUntilUtc: { } until } given && until > Desk.Host.NowUtc ? given : null;

    public override void Shown() => Ask((centre, stop) => centre.Person(person, stop), page =>
    {
        _page = page;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_page is { } page)
        {
            PersonPicture.Draw(canvas, Desk, page);
        }
    }

    private void ChooseService() => Ask(
        (centre, stop) => centre.Services(stop),
        services => Next.Open(ServiceChoice.ForPerson(Desk, services, Give)));

    /// <summary>By the code on the card this person holds: the rules judge the card as well.</summary>
    private Next Give(ServiceLine service)
    {
        var (id, card) = (Desk.Centre.NewId(), _page!.CardShortCode!);
        Order((centre, stop) => centre.Scan(id, card, service.Code, ReadBy.Typed, stop), Given);
        return Next.Back;
    }

    private Next Given(Verdict verdict)
    {
        var served = verdict.Outcome == Outcome.Served;
        _given = served ? verdict : _given;
        if (served)
        {
            Tell(verdict.Shortage ? "given_book_at_zero" : "given", Desk.Say(verdict.ServiceName!));
        }
        else
        {
            Warn(verdict.Sentence);
        }

        Desk.Ring(served ? Tone.Yes : Tone.No);
        Shown();
        return Next.Stay;
    }

    private void Undo()
    {
        var (id, given) = (Desk.Centre.NewId(), Undoable!);
        Order((centre, stop) => centre.Undo(id, given.Id, stop), _ =>
        {
            _given = null;
            Tell("undone", Desk.Say(given.ServiceName!));
            Shown();
            return Next.Stay;
        });
    }
}
