using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Services.Disputes;
using Kiosk.Services.Overrides;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>The line: scan, one answer, next. It faces the queue, so it shows the verdict and nothing more.</summary>
internal sealed class LineScreen : Screen
{
    private const int LongestCode = 512;

    /// <summary>In the catalogue as it comes. Anybody else is asked first what the line is for, not refused at each card.</summary>
    private const Role GivesMeals = Role.Kitchen | Role.Reception | Role.Head;

    private readonly CounterLine _line;
    private readonly TextField _typed = new(LongestCode) { HasFocus = true };
    private readonly LineHand _hand;
    private bool _isOffered;

    public LineScreen(Desk desk)
        : base(desk)
    {
        _line = desk.Line!;
        _hand = new LineHand(_typed, () => _line.Last?.Household);
    }

    public override string Title => Desk.Say("line_title", ServiceName(Desk));

    public override string CoveredTitle => Desk.Say("cover_title_line", ServiceName(Desk));

    public override View? Focus => _hand;

    public override bool TakesAnyScan => true;

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. When(_line.Last is { Household.Ticked: > 0 }, Binding.On(Key.F6, "line_key_household", _line.Collect)),
        .. When(_line.Last is { MayBeGivenAlone: true }, Binding.On(Key.F7, "line_key_give_alone", () => _line.GiveAllTheSame(_line.Last!))),
        .. When(_line.Last is { MayBeOverridden: true }, Binding.On(Key.F7, "line_key_override", Override)),
        .. When(RefusedMember is not null, Binding.On(Key.F12, "line_key_override_member", OverrideMember)),
        .. When(_line.Last is { Household.May: > 0 }, Binding.On(Key.F11, "line_key_collector", ChooseCollector)),
        .. When(_line.Last is { MayBeDisputed: true }, Binding.On(Key.F4, "line_key_dispute", Dispute)),
        Binding.On(Key.Enter, "key_check_code", TakeTyped),
        Binding.On(Key.F5, "key_service", ChooseService),
        .. When(_line.Undoable is not null, Binding.On(Key.F8, "key_undo", Undo)),
        .. When(MayOpenPerson, Binding.On(Key.F3, "key_person", OpenPerson)),
    ];

    /// <summary>The marked one of the household, if a second person may let them have it.</summary>
    private HouseholdLine? RefusedMember => _line is { Waiting: 0, Last: { Verdict: not null, Household.Marked: { State: MemberState.Refused, Line: var member } } }
        && member.OverrideRoles != Role.None ? member : null;

    private bool MayOpenPerson => Desk.May(CardHolder.MaySeePeople) && _line.Last?.Verdict?.Person is not null;

    public override void Shown()
    {
        _line.Plates.Read();
        if (!_isOffered && !Desk.IsAlone && !Desk.May(GivesMeals) && _line is { Service: CounterLine.MealOfTheHour, Waiting: 0, Recent.Count: 0 })
        {
            _isOffered = true;
            ChooseService();
        }
    }

    public override Next? Press(KeyPress key) => key.Is(Key.Enter) ? null : base.Press(key);

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            _line.TakeBroken(scan.Code);
        }
        else if (!_line.Scan(scan.Code, scan.At, scan.ReadBy))
        {
            SayAgain(_line.ShowAgain(scan.Code));
        }

        return Next.Stay;
    }

    public override void Draw(Canvas canvas) => LinePicture.Draw(canvas, Desk, _line, _typed);

    public override void DrawCovered(Canvas canvas) => LinePicture.DrawCovered(canvas, Desk, _line);

    /// <summary>The service as it is called now; the meal of the hour by its own name.</summary>
    internal static string ServiceName(Desk desk) => desk.Line switch
    {
        { ServiceName: { } name } => desk.Say(name),
        _ when desk.Host.Hello is { Meal: { } meal } => desk.Say(meal.Name),
        _ => desk.Say("meal_none"),
    };

    private void SayAgain(LineEntry? entry)
    {
        switch (entry)
        {
            case null:
                Tell("same_card_waits");
                break;
            case { Word: LineWord.No or LineWord.Alert, Given.Count: 0 }:
                Warn("same_card_refused");
                break;
            default:
                Tell("same_card");
                break;
        }

        Desk.Ring(Tone.Again);
    }

    private static Binding[] When(bool may, Binding binding) => may ? [binding] : [];

    private void TakeTyped()
    {
        if (_typed.Text.Trim() is { Length: > 0 } code)
        {
            _line.Take(code, ReadBy.Typed);
            _typed.Clear();
        }
    }

    private Next ChooseService()
    {
        if (Desk is { IsAlone: true, Alone.Cards.Services: { } known })
        {
            return Next.Open(ServiceChoice.Alone(Desk, known));
        }

        Ask((centre, stop) => centre.Services(stop), services => Next.Open(ServiceChoice.ForLine(Desk, services)));
        return Next.Stay;
    }

    private void Undo()
    {
        if (_line.Undoable is not { } entry)
        {
            return;
        }

        _line.Undo(entry, written => SayUndone(entry, written), problem => Refuse(problem));
    }

    private void SayUndone(LineEntry entry, bool written)
    {
        if (written)
        {
            Tell("undone", entry.ServiceName is { } name ? Desk.Say(name) : entry.Service);
        }
        else
        {
            Warn("alone_disk_full_undo");
        }
    }

    private Next Override() => Next.Open(new OverrideScreen(Desk, _line.Last!));

    /// <summary>Asked again by itself, so that the refusal is on record before it is set aside.</summary>
    private void OverrideMember()
    {
        var (entry, member, share) = (_line.Last!, RefusedMember!, new HouseholdShare(Desk.Centre.NewId(), RefusedMember!.Person));
        var request = new ServeHousehold(Desk.Centre.NewId(), entry.Code, entry.Verdict!.Service ?? entry.Service, entry.ReadBy, [share]);
        Order((centre, stop) => centre.ServeHousehold(request, stop), answer =>
        {
            if (answer.Members[0] is { Outcome: Outcome.Refused } refused)
            {
                return Next.Open(new OverrideScreen(Desk, entry.RefusedOf(Desk, member, refused)));
            }

            entry.Household!.Answered(answer.Members);
            return Next.Stay;
        });
    }

    private Next ChooseCollector()
    {
        var household = _line.Last!.Household!;
        List<(long Person, string Name)> members =
        [
            .. household.Holder is { } holder ? [(holder.Person, PersonWords.Name(Desk, holder))] : Array.Empty<(long, string)>(),
            .. household.Members.Where(m => m.Line.AgeGroup != AgeGroup.From0To4).Select(m => (m.Line.Person, HouseholdPicture.Who(Desk, m.Line))),
        ];
        return Next.Open(new PickScreen<(long Person, string Name)>(Desk, "line_collector_title", members, m => m.Name, m =>
        {
            household.Collector = m.Person;
            return Next.Back;
        }));
    }

    private Next Dispute()
    {
        var entry = _line.Last!;
        return Next.Open(new DisputeScreen(Desk, entry.Id, () =>
        {
            entry.Dispute();
            Tell("dispute_opened");
        }));
    }

    private Next OpenPerson() => Next.Open(new PersonScreen(Desk, _line.Last!.Verdict!.Person!.Person));
}
