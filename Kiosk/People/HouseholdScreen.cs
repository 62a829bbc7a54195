using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using Kiosk.Fields;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>
/// A family at the desk: each card scanned is one more member, one after the other, as fast as they come; what each is to
/// the head is guessed and may be corrected. The household is made with the first card after the head's.
/// </summary>
internal sealed class HouseholdScreen : Screen
{
    private static readonly TimeSpan SameScan = TimeSpan.FromSeconds(3);

    private readonly PersonPage _opened;
    private readonly Queue<ScannedCode> _waiting = [];
    private readonly SpokenTable<HouseholdMemberLine> _members;
    private long? _household;
    private HouseholdPage? _page;
    private ScannedCode? _last;
    private bool _isWorking;

    public HouseholdScreen(Desk desk, PersonPage person)
        : base(desk)
    {
        (_opened, _household) = (person, person.Household?.Household);
        _members = new SpokenTable<HouseholdMemberLine>(desk, Columns);
    }

    public override string Title => _page is { } page ? Desk.Say("household_title", page.Code) : Desk.Say("household_new");

    public override bool HasUnsaved => _waiting.Count > 0 || _isWorking;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F3, "household_key_add", AddByName),
        .. _members.Selected is { } marked
            ?
            [
                Binding.On(Key.F5, "household_key_kinship", () => Next.Open(ChooseKinship(marked))),
                Binding.On(Key.F6, "household_key_collector", () => Collect(marked)),
                Binding.On(Key.F8, "household_key_remove", () => Remove(marked)),
                Binding.On(Key.Enter, "key_open", () => Next.Open(new PersonScreen(Desk, marked.Person))),
            ]
            : Array.Empty<Binding>(),
    ];

    public override View? Focus => _members;

    public override void Shown()
    {
        if (_household is { } household)
        {
            Ask((centre, stop) => centre.Household(household, stop), page =>
            {
                var marked = _members.SelectedIndex;
                (_page, _members.Items) = (page, page.Members);
                _members.SelectedIndex = Math.Clamp(marked, page.Members.Count > 0 ? 0 : -1, page.Members.Count - 1);
                return Next.Stay;
            });
        }
    }

    public override Next Scanned(ScannedCode scan)
    {
        // A hand that lingers scans the same card twice.
        if (_last is not { } last || last.Code != scan.Code || scan.At - last.At >= SameScan)
        {
            _last = scan;
            _waiting.Enqueue(scan);
            TakeNext();
        }

        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, canvas.Width, _waiting.Count > 0 ? Desk.Say("scans_waiting", _waiting.Count) : "", Theme.Normal, Align.Right);
        canvas.Text(0, 0, Desk.Say("household_scan"), Theme.Accent);

        if (_page is not { } page)
        {
            canvas.Text(0, 2, Desk.Say("household_head_is", PersonWords.Name(Desk, _opened.Identity), _opened.CaseNumber), Theme.Normal);
            return;
        }

        var collector = page.Members.FirstOrDefault(m => m.Person == page.Collector);
        var collects = collector is null ? Desk.Say("household_any_collects") : Desk.Say("household_collector_is", NameOf(collector));
        canvas.Text(0, 1, Desk.Say("household_members", page.Members.Count), Theme.Normal);
        canvas.Text(0, 2, collects, Theme.Quiet);
        _members.Draw(canvas.Sub(0, 4, canvas.Width, canvas.Height - 4));
    }

    private void TakeNext()
    {
        if (_isWorking || !_waiting.TryDequeue(out var scan))
        {
            return;
        }

        if (scan.IsIncomplete)
        {
            Warn("card_not_whole");
            Desk.Ring(Tone.No);
            TakeNext();
            return;
        }

        _isWorking = true;
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.Scan(id, scan.Code, null, ReadBy.Qr, stop), verdict =>
        {
            if (verdict is { Outcome: not Outcome.Refused, Person: { } person })
            {
                Add(person.Person, person.Sex, person.AgeGroup);
                return Next.Stay;
            }

            Warn(verdict.Sentence);
            return Answered(false);
        }, no => Refused(no));
    }

    private void Add(long person, Sex sex, AgeGroup age)
    {
        var kinship = KinshipGuess.Of(
            (_page?.Members.FirstOrDefault(m => m.Kinship == Kinship.Head) is { } head ? head.Sex : _opened.Sex),
            _page?.Members.Any(m => m.Kinship == Kinship.Partner) == true, sex, age);
        var id = Desk.Centre.NewId();
        if (_household is { } household)
        {
            var request = new AddMember(id, person, kinship);
            Order((centre, stop) => centre.AddMember(household, request, stop), (Done _) => Answered(true), Refused);
            return;
        }

        // The card of whoever the screen was opened for is no second member.
        List<NewMember> members = [new NewMember(_opened.Person, Kinship.Head)];
        members.AddRange(person == _opened.Person ? [] : [new NewMember(person, kinship)]);
        var made = new MakeHousehold(id, members);
        Order((centre, stop) => centre.MakeHousehold(made, stop), done =>
        {
            _household = done.Household;
            return Answered(true);
        }, Refused);
    }

    private Next Answered(bool isGood)
    {
        Desk.Ring(isGood ? Tone.Yes : Tone.No);
        _isWorking = false;
        Shown();
        TakeNext();
        return Next.Stay;
    }

    private Next Refused(Problem problem)
    {
        Warn(problem.Sentence);
        return Answered(false);
    }

    private Next AddByName() => Next.Open(new ChoosePersonScreen(Desk, d => d.Say("household_key_add"), chosen =>
    {
        Ask((centre, stop) => centre.Person(chosen.Person, stop), page =>
        {
            Add(page.Person, page.Sex, page.AgeGroup);
            return Next.Stay;
        });
        return Next.Back;
    }));

    private PickScreen<Kinship> ChooseKinship(HouseholdMemberLine member) => new(
        Desk, "household_kinship", Enum.GetValues<Kinship>(), k => PersonWords.Of(Desk, k), kinship =>
        {
            var request = new ChangeKinship(Desk.Centre.NewId(), kinship);
            Order((centre, stop) => centre.ChangeKinship(_household!.Value, member.Person, request, stop), (Done _) => Answered(true), Refused);
            return Next.Back;
        });

    private Next Collect(HouseholdMemberLine member)
    {
        var request = new NameCollector(Desk.Centre.NewId(), member.Person == _page!.Collector ? null : member.Person);
        Order((centre, stop) => centre.NameCollector(_household!.Value, request, stop), (Done _) => Answered(true), Refused);
        return Next.Stay;
    }

    private Next Remove(HouseholdMemberLine member)
    {
        Confirm("household_key_remove", d => d.Say("household_remove_confirm", NameOf(member), _page!.Code), () =>
        {
            var request = new RemoveMember(Desk.Centre.NewId());
            Order((centre, stop) => centre.RemoveMember(_household!.Value, member.Person, request, stop), (Done _) => Answered(true), Refused);
            return Next.Stay;
        });
        return Next.Stay;
    }

    private static string NameOf(HouseholdMemberLine member) => member.Name.Length > 0 ? member.Name : member.CaseNumber;

    private IReadOnlyList<Column<HouseholdMemberLine>> Columns(Desk desk) =>
    [
        new(desk.Say("name"), m => (m.Person == _page?.Collector ? "► " : "") + NameOf(m)),
        new(desk.Say("household_kinship"), m => PersonWords.Of(desk, m.Kinship), 14),
        new(desk.Say("sex"), m => PersonWords.Of(desk, m.Sex), 8),
        new(desk.Say("age_group"), m => PersonWords.Of(desk, m.AgeGroup), 11),
        new(desk.Say("bed"), m => m.Bed ?? "", 7),
        new(desk.Say("card"), m => m.CardShortCode ?? "", 10),
    ];
}
