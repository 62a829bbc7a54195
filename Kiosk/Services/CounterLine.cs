using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Texts;
using Kiosk.Alone;
using Kiosk.Outbox;
using Kiosk.Texts;

namespace Kiosk.Services;

/// <summary>
/// The queue of people before this desk: cards are taken at any pace, sent one after another in their order, and each
/// is answered once. It goes on while other screens are open.
/// </summary>
internal sealed class CounterLine(Desk desk)
{
    public const string MealOfTheHour = "MEAL";
    public const int Remembered = 8;

    private readonly LineTurn _turn = new(desk);
    private readonly Queue<(LineEntry Entry, AloneAnswer? Decided)> _waiting = [];
    private readonly LinkedList<LineEntry> _recent = [];
    private readonly SeenCards _seen = new();
    private bool _isUndoing;

    /// <summary>What the next card is for: a code, or the meal of the hour.</summary>
    public string Service { get; private set; } = MealOfTheHour;

    /// <summary>None for the meal of the hour: the clock names it.</summary>
    public Sentence? ServiceName { get; private set; }

    /// <summary>What the kitchen calls them.</summary>
    public Plates Plates { get; } = new(desk);

    public int Waiting => _waiting.Count;

    /// <summary>The last cards answered, newest first.</summary>
    public IReadOnlyCollection<LineEntry> Recent => _recent;

    /// <summary>The card before the desk: the last one read, also where it was read again.</summary>
    public LineEntry? Last { get; private set; }

    /// <summary>Given at this desk since the sign-in, of the service chosen now.</summary>
    public long ServedHere { get; private set; }

    /// <summary>By all desks, as the last verdict said and as this desk has served and taken back since; none: not told yet.</summary>
    public long? ServedInSession { get; private set; }

    public LineEntry? Undoable => _recent.FirstOrDefault(e => e.UndoLeft(desk.Host.NowUtc) is not null);

    public void Choose(string service, Sentence? name)
    {
        if (service != Service)
        {
            (Service, ServiceName, ServedHere, ServedInSession) = (service, name, 0, null);
        }
    }

    /// <returns>False: the same card again within three seconds is one scan.</returns>
    public bool Scan(string code, TimeSpan at, ReadBy readBy = ReadBy.Qr)
    {
        var isNew = _seen.IsNew(code, Service, at);
        if (isNew)
        {
            Take(code, readBy);
        }

        return isNew;
    }

    /// <summary>What the card before the desk was told a moment ago, and not what another was told since.</summary>
    /// <returns>None: it still waits for its answer.</returns>
    public LineEntry? ShowAgain(string code)
    {
        if (_waiting.Any(waiting => IsOf(waiting.Entry)) || _recent.FirstOrDefault(IsOf) is not { } answered)
        {
            return null;
        }

        return Last = answered;

        bool IsOf(LineEntry entry) =>
            entry.Service == Service && entry.Code.Trim().Equals(code.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    public void Take(string code, ReadBy readBy) =>
        Take(new LineEntry(desk.Centre.NewId(), code, Service, readBy, desk.Host.NowUtc));

    /// <summary>Serves those ticked of the household in sight, in their turn among the cards.</summary>
    public void Collect()
    {
        if (Last is { Household.Ticked: > 0 } last)
        {
            Take(last.CollectFor(desk.Centre.NewId, desk.Host.NowUtc));
        }
    }

    /// <summary>A second person let it be given: an answer like any other, with its own undo.</summary>
    public void Overridden(LineEntry refused, Verdict verdict)
    {
        var entry = new LineEntry(verdict.Id, refused.Code, refused.Service, refused.ReadBy, desk.Host.NowUtc);
        entry.Answer(desk, verdict);
        entry.GoOnFrom(refused);
        Count(entry);
        Remember(entry);
    }

    /// <summary>A scan that broke off is not looked up; the person before the desk must hear it.</summary>
    public void TakeBroken(string code)
    {
        var entry = new LineEntry(desk.Centre.NewId(), code, Service, ReadBy.Qr, desk.Host.NowUtc);
        entry.Fail(KioskTexts.Both("scan_incomplete"));
        Remember(entry);
    }

    /// <summary>Against what the line said alone: the people before it know better, and the head will see it.</summary>
    public void GiveAllTheSame(LineEntry refused)
    {
        if (refused.Alone is { MayBeGiven: true } said)
        {
            var entry = new LineEntry(desk.Centre.NewId(), refused.Code, refused.Service, refused.ReadBy, desk.Host.NowUtc);
            Take(entry, said with { Given = true });
        }
    }

    /// <summary>Written down like everything else, and told to the host: now, or when it is there.</summary>
    /// <param name="done">False: the disk took nothing.</param>
    public void Undo(LineEntry entry, Action<bool> done, Action<Problem> refused)
    {
        if (_isUndoing)
        {
            return;
        }

        _isUndoing = true;
        var deeds = LineDeeds.Undo(desk, entry);
        var all = deeds.Select(deed => new UndoService(deed.Id, deed.Undone!.Value)).ToList();
        var undo = new KeptCommand<Undone>(desk, deeds, stop => desk.Centre.Undo(all, stop))
        {
            Done = _ => Ended(written: true),
            Refused = problem =>
            {
                _isUndoing = false;
                refused(problem);
            },
            Noted = Ended,
        };

        // Given without the host, which would not find it.
        if (entry.Alone is not null && desk.Outbox is { } outbox)
        {
            undo.Note(outbox);
        }
        else
        {
            undo.Send();
        }

        void Ended(bool written)
        {
            _isUndoing = false;
            if (written)
            {
                Undone(entry);
            }

            done(written);
        }
    }

    private void Undone(LineEntry entry)
    {
        foreach (var given in entry.Given)
        {
            desk.Alone.Gifts.TakenBack(given);
        }

        entry.Undo();
        if (entry.Service == Service)
        {
            ServedHere -= entry.Given.Count;
            ServedInSession -= entry.Verdict is not null || entry.Collected is not null ? entry.Given.Count : 0;
        }

        // The card may be scanned again at once.
        _seen.Forget();
    }

    private void Take(LineEntry entry, AloneAnswer? decided = null)
    {
        if (decided is null)
        {
            _turn.WriteDown(entry);
        }

        _waiting.Enqueue((entry, decided));
        if (_waiting.Count == 1)
        {
            _turn.Serve(entry, decided, Answered);
        }
    }

    private void Answered(LineEntry entry)
    {
        _waiting.Dequeue();
        Count(entry);
        Remember(entry);
        if (_waiting.TryPeek(out var next))
        {
            _turn.Serve(next.Entry, next.Decided, Answered);
        }
    }

    private void Count(LineEntry entry)
    {
        if (entry.Service == Service)
        {
            ServedHere += entry.Given.Count;
            ServedInSession = entry.Verdict is { Outcome: Outcome.Served, ServedInSession: > 0 and var served } ? served
                : entry.Collected is not null ? ServedInSession + entry.Given.Count
                : ServedInSession;
        }
    }

    private void Remember(LineEntry entry)
    {
        Last = entry;
        _recent.AddFirst(entry);
        if (_recent.Count > Remembered)
        {
            _recent.RemoveLast();
        }

        desk.Ring(entry switch
        {
            { Word: LineWord.Yes or LineWord.Unknown, Alone: not null } => Tone.Alone,
            { Word: LineWord.Yes or LineWord.Unknown } => Tone.Yes,
            { Word: LineWord.No } => Tone.No,
            _ => Tone.Attention,
        });
    }
}
