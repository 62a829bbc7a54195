using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Texts;
using Kiosk.Alone;
using Kiosk.Texts;

namespace Kiosk.Services;

internal enum LineWord
{
    Waiting,
    Yes,

    /// <summary>Given, though this kiosk alone cannot tell whose card it is.</summary>
    Unknown,
    No,
    Alert,
    Undone,
}

/// <summary>One card at the line: what was read, what was asked for, and what came of it.</summary>
internal sealed class LineEntry(Guid id, string code, string service, ReadBy readBy, DateTime atUtc)
{
    /// <summary>As long as the host gives; a household's answer does not say until when.</summary>
    private static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(60);

    public Guid Id => id;

    public string Code => code;

    public string Service => service;

    public ReadBy ReadBy => readBy;

    public DateTime AtUtc => atUtc;

    /// <summary>The others of the household this card collects for; none where the service is not collected.</summary>
    public HouseholdTicks? Household { get; private set; }

    /// <summary>Not a card: these of the household were chosen.</summary>
    public ServeHousehold? Collected { get; private init; }

    public LineWord Word { get; private set; } = LineWord.Waiting;

    public Sentence? Sentence { get; private set; }

    public Verdict? Verdict { get; private set; }

    public Sentence? ServiceName { get; private set; }

    public bool IsDisputed { get; private set; }

    /// <summary>What was given under this entry, each by the id an undo names.</summary>
    public IReadOnlyList<Guid> Given { get; private set; } = [];

    /// <summary>The one of the household this entry is about; none: the holder of the card.</summary>
    private long? Member { get; set; }

    /// <summary>Somebody must be there to disagree: an unknown code or a blank card is nobody's.</summary>
    public bool MayBeDisputed => !IsDisputed && Verdict is { Outcome: Outcome.Refused, Person: not null };

    public bool MayBeOverridden => Word == LineWord.No && Verdict is { OverrideRoles: not Role.None };

    private DateTime? UndoUntilUtc { get; set; }

    /// <summary>On this kiosk's disk; begun when the card was read.</summary>
    public Task<bool> Written { get; set; } = Task.FromResult(false);

    /// <summary>What the line said by itself, while the host did not answer.</summary>
    public AloneAnswer? Alone { get; private set; }

    public bool MayBeGivenAlone => Word == LineWord.No && Alone is { MayBeGiven: true };

    /// <summary>The ids under which it may be given: its own, or those of the ones collected for.</summary>
    public IEnumerable<(Guid Id, long? Member)> Shares =>
        Collected is null ? [(Id, null)] : Collected.Members.Select(share => (share.Id, (long?)share.Person));

    /// <summary>Those ticked of this entry's household, to be served at once.</summary>
    public LineEntry CollectFor(Func<Guid> newId, DateTime nowUtc)
    {
        var shares = Household!.TakeTicked().Select(member => new HouseholdShare(newId(), member.Person)).ToList();
        var request = new ServeHousehold(newId(), code, Verdict?.Service ?? service, readBy, shares) { Collector = Household.Collector };
        return new LineEntry(request.Id, code, service, readBy, nowUtc)
        {
            Collected = request,
            Household = Household,
            ServiceName = ServiceName,
        };
    }

    /// <summary>One of the household was refused, and that is on record: a second person may set it aside.</summary>
    public LineEntry RefusedOf(Desk desk, HouseholdLine member, ShareServed refused)
    {
        var person = new ScannedPerson(member.Person, member.GivenName, member.Sex, member.AgeGroup);
        var entry = new LineEntry(refused.Event, code, service, readBy, desk.Host.NowUtc) { Household = Household, Member = member.Person };
        entry.Answer(desk, Verdict! with
        {
            Id = refused.Event,
            Outcome = Outcome.Refused,
            Code = refused.Code,
            Sentence = refused.Sentence,
            Person = person,
            OverrideRoles = member.OverrideRoles,
            Household = [],
        });
        return entry;
    }

    /// <summary>After a second person let it be given: the rest of the household is still there to be served.</summary>
    public void GoOnFrom(LineEntry refused)
    {
        (Household, Member) = (refused.Household, refused.Member);
        if (Member is { } member)
        {
            Household!.GivenAllTheSame(member);
        }
    }

    public void Answer(Desk desk, Verdict verdict)
    {
        (Verdict, Sentence, ServiceName) = (verdict, verdict.Sentence, verdict.ServiceName);
        Household = verdict.Household.Count > 0 ? new HouseholdTicks(desk, verdict.Household, verdict.Person, verdict.Collector) : Household;
        Word = verdict switch
        {
            { Alert: true } => LineWord.Alert,
            { Outcome: Outcome.Refused } => LineWord.No,
            _ => LineWord.Yes,
        };
        (Given, UndoUntilUtc) = (verdict.Outcome == Outcome.Served ? [id] : [], verdict.UndoUntilUtc);
    }

    public void Answer(HouseholdServed served, DateTime hostNowUtc)
    {
        Household!.Answered(served.Members);
        Given = [.. served.Members.Where(member => member.Outcome == Outcome.Served).Select(member => member.Event)];
        Word = Given.Count > 0 ? LineWord.Yes : LineWord.No;
        Sentence = KioskTexts.Both("household_served", Given.Count);
        UndoUntilUtc = hostNowUtc + UndoWindow;
    }

    public void Answer(Desk desk, AloneAnswer answer)
    {
        (Alone, Sentence, ServiceName) = (answer, answer.Sentence, answer.ServiceName);
        if (Collected is { } collected)
        {
            Household!.Answered([.. collected.Members.Select(share => new ShareServed(
                share.Id, share.Person, Outcome.Served, answer.Code, answer.Sentence, null, false))]);
            Sentence = KioskTexts.Both("household_served", collected.Members.Count);
        }
        else if (answer.Household.Count > 0)
        {
            Household = new HouseholdTicks(desk, answer.Household);
        }

        Word = answer.IsAlert ? LineWord.Alert : !answer.Given ? LineWord.No : answer.Known ? LineWord.Yes : LineWord.Unknown;
        Given = answer.Given ? [.. Shares.Select(share => share.Id)] : [];
        UndoUntilUtc = desk.Host.NowUtc + UndoWindow;
    }

    /// <summary>No verdict of the rules: the scan was not read whole, or the host could not take it.</summary>
    public void Fail(Sentence sentence)
    {
        (Word, Sentence) = (LineWord.Alert, sentence);
        if (Collected is not null)
        {
            Household!.NotAnswered();
        }
    }

    public void Undo()
    {
        Word = LineWord.Undone;
        if (Collected is not null)
        {
            Household!.TakenBack(Collected.Members.Where(share => Given.Contains(share.Id)).Select(share => share.Person));
        }
        else if (Member is { } member)
        {
            Household!.TakenBack([member]);
        }
    }

    public void Dispute() => IsDisputed = true;

    /// <summary>Time left to take it back, or none.</summary>
    public TimeSpan? UndoLeft(DateTime hostNowUtc) =>
        Word is LineWord.Yes or LineWord.Unknown && Given.Count > 0 && UndoUntilUtc is { } until && until > hostNowUtc ? until - hostNowUtc : null;
}
