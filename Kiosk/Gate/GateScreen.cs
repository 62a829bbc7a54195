using CentreHost.Cards;
using CentreHost.Gate;
using Kiosk.Evacuations;
using Kiosk.Fields;
using Kiosk.Services;
using Kiosk.Terminal;
using Kiosk.Texts;

namespace Kiosk.Gate;

/// <summary>The gate: scan, one line, next. The way somebody goes follows from where they are noted to be.</summary>
internal sealed class GateScreen(Desk desk) : Screen(desk)
{
    private const int LongestCode = 512;
    private const int Remembered = 8;
    private static readonly int[] HoursOut = [1, 2, 3, 4, 6, 8, 12, 24];

    private readonly Queue<GateEntry> _waiting = [];
    private readonly LinkedList<GateEntry> _recent = [];
    private readonly TextField _typed = new(LongestCode) { HasFocus = true };
    private ScannedCode? _last;
    private Direction? _way;

    public override string Title => Desk.Say(_way switch { null => "gate_title", Direction.In => "gate_title_in", _ => "gate_title_out" });

    public override string CoveredTitle => Desk.Say("cover_title_gate");

    public override View? Focus => _typed;

    public override bool TakesAnyScan => true;

    public override bool HasUnsaved => _waiting.Count > 0;

    /// <summary>In an emergency the list of who is there must be in sight: it stands before what is used in quiet hours.</summary>
    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_check_code", TakeTyped),
        Binding.On(Key.F4, "key_presence", () => Next.Open(new PresenceScreen(Desk))),
        Binding.On(Key.F5, "gate_key_way", TurnWay),
        .. Undoable is null ? Array.Empty<Binding>() : [Binding.On(Key.F8, "key_undo", Undo)],
        Binding.On(Key.F10, "key_evacuation", () => Next.Open(new EvacuationScreen(Desk))),
        .. LastOut is null ? Array.Empty<Binding>() : [Binding.On(Key.F6, "gate_key_back", ChooseBack)],
        Binding.On(Key.F7, "gate_key_outside", () => Next.Open(new OutsideScreen(Desk))),
    ];

    private GateEntry? Undoable => _recent.FirstOrDefault(entry => entry.CanBeUndone(Desk.Host.NowUtc));

    /// <summary>Of the last to go out, unless somebody else passed since.</summary>
    private GateEntry? LastOut => _recent.First?.Value is { Answer: { Direction: Direction.Out, Person: not null }, IsUndone: false } entry ? entry : null;

    public override Next? Press(KeyPress key) => key.Is(Key.Enter) ? null : base.Press(key);

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            var broken = Entry(scan.Code, ReadBy.Qr);
            broken.Fail(KioskTexts.Both("scan_incomplete"));
            Remember(broken);
            return Next.Stay;
        }

        if (_last is { } last && last.Code == scan.Code && scan.At - last.At < SeenCards.SameScan)
        {
            SayAgain(scan.Code);
            return Next.Stay;
        }

        _last = scan;
        Take(scan.Code, ReadBy.Qr);
        return Next.Stay;
    }

    public override void Draw(Canvas canvas) => GatePicture.Draw(canvas, Desk, _recent, _waiting.Count, _typed);

    public override void DrawCovered(Canvas canvas) => GatePicture.DrawCovered(canvas, Desk, _recent.FirstOrDefault(), _waiting.Count);

    private GateEntry Entry(string code, ReadBy readBy) => new(Desk.Centre.NewId(), code, readBy, _way, Desk.Host.NowUtc);

    private void TurnWay() => _way = _way switch { null => Direction.In, Direction.In => Direction.Out, _ => null };

    private void SayAgain(string code)
    {
        if (_recent.FirstOrDefault(entry => entry.Passage.Card == code) is { Passed: false } && _waiting.All(entry => entry.Passage.Card != code))
        {
            Warn("same_card_refused");
        }
        else
        {
            Tell("same_card");
        }
    }

    private void TakeTyped()
    {
        if (_typed.Text.Trim() is { Length: > 0 } code)
        {
            Take(code, ReadBy.Typed);
            _typed.Clear();
        }
    }

    /// <summary>Cards may come faster than answers; they wait in their order.</summary>
    private void Take(string code, ReadBy readBy)
    {
        _waiting.Enqueue(Entry(code, readBy));
        if (_waiting.Count == 1)
        {
            Send(_waiting.Peek());
        }
    }

    private void Send(GateEntry entry) => Order(
        (centre, stop) => centre.PassGate(entry.Passage, stop),
        answer =>
        {
            entry.Take(answer);
            return Answered(entry);
        },
        problem =>
        {
            entry.Fail(problem.Sentence);
            return Answered(entry);
        });

    private Next Answered(GateEntry entry)
    {
        _waiting.Dequeue();
        Remember(entry);
        if (_waiting.TryPeek(out var next))
        {
            Send(next);
        }

        return Next.Stay;
    }

    private void Remember(GateEntry entry)
    {
        _recent.AddFirst(entry);
        if (_recent.Count > Remembered)
        {
            _recent.RemoveLast();
        }

        Desk.Ring(entry.Passed ? Tone.Yes : entry.Answer is { Alert: true } ? Tone.Attention : Tone.No);
    }

    private void Undo()
    {
        if (Undoable is not { } entry)
        {
            return;
        }

        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.UndoPassage(id, entry.Id, stop), _ =>
        {
            entry.Undo();
            _last = null;
            Tell("gate_undone", GatePicture.Name(Desk, entry));
            return Next.Stay;
        });
    }

    private Next ChooseBack()
    {
        var (person, name) = (LastOut!.Answer!.Person!.Person, GatePicture.Name(Desk, LastOut));
        var nowUtc = Desk.Host.NowUtc;
        return Next.Open(new PickScreen<int>(
            Desk, "gate_back_title", HoursOut, hours => Desk.Say("gate_back_choice", hours, Desk.Hour(nowUtc.AddHours(hours))), hours =>
            {
                var (id, back) = (Desk.Centre.NewId(), nowUtc.AddHours(hours));
                Order((centre, stop) => centre.ExpectBack(id, person, back, stop), _ =>
                {
                    Tell("gate_back_noted", name, Desk.Hour(back));
                    return Next.Stay;
                });
                return Next.Back;
            }));
    }
}
