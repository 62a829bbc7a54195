using System.Collections.Immutable;
using CentreHost.Services;
using Kiosk.Terminal;

namespace Kiosk.Services;

internal enum MemberState { May, Sent, Given, Refused }

internal sealed record Member(HouseholdLine Line, MemberState State);

/// <summary>
/// The others of the household at the counter: who may be served is ticked already, so that one key serves them all;
/// figures, or arrows and Space, choose some. A scan that was typed here is taken back like from any field.
/// </summary>
internal sealed class HouseholdTicks : View
{
    /// <summary>What the host takes in one command.</summary>
    private const int MostAtOnce = 50;

    private readonly Desk _desk;
    private readonly Member[] _members;
    private readonly TypedHistory<Ticks> _history = new();
    private Ticks _ticks;
    private int _page = 1;
    private int _top;

    /// <param name="holder">Of the card that was shown; collects, unless somebody is named to.</param>
    public HouseholdTicks(Desk desk, IReadOnlyList<HouseholdLine> members, ScannedPerson? holder = null, long? collector = null)
    {
        _desk = desk;
        Holder = holder;
        Collector = collector ?? holder?.Person;
        _members = [.. members.Select(m => new Member(m, m.May ? MemberState.May : MemberState.Refused))];
        _ticks = new Ticks(0, AllWhoMay());
    }

    public ScannedPerson? Holder { get; }

    /// <summary>Who takes it away; kept on each event.</summary>
    public long? Collector { get; set; }

    public IReadOnlyList<Member> Members => _members;

    public Member Marked => _members[_ticks.At];

    public int May => _members.Count(m => m.State == MemberState.May);

    public int Given => _members.Count(m => m.State == MemberState.Given);

    public int Ticked => Sendable().Count();

    /// <summary>Ticked, and on their way from now on: the same key again does not send them twice.</summary>
    public IReadOnlyList<HouseholdLine> TakeTicked()
    {
        var sent = Sendable().Take(MostAtOnce).ToList();
        sent.ForEach(at => _members[at] = _members[at] with { State = MemberState.Sent });
        return sent.ConvertAll(at => _members[at].Line);
    }

    public void Answered(IReadOnlyList<ShareServed> shares)
    {
        foreach (var share in shares)
        {
            Change(share.Person, member => share.Outcome == Outcome.Served
                ? member with { State = MemberState.Given }
                : new Member(member.Line with { May = false, Code = share.Code, Sentence = share.Sentence }, MemberState.Refused));
        }
    }

    /// <summary>A second person let this one have it.</summary>
    public void GivenAllTheSame(long person) => Change(person, member => member with { State = MemberState.Given });

    /// <summary>The host refused the whole command: nobody was served.</summary>
    public void NotAnswered() => TakenBack([.. _members.Where(m => m.State == MemberState.Sent).Select(m => m.Line.Person)]);

    public void TakenBack(IEnumerable<long> people)
    {
        foreach (var person in people)
        {
            Change(person, member => member with { State = MemberState.May });
        }
    }

    public override bool Press(KeyPress key)
    {
        if (key.IsText)
        {
            return Type(key.Rune.Value);
        }

        int? to = key switch
        {
            { Modifiers: not Modifiers.None } => null,
            { Key: Key.Up } => _ticks.At - 1,
            { Key: Key.Down } => _ticks.At + 1,
            { Key: Key.PageUp } => _ticks.At - _page,
            { Key: Key.PageDown } => _ticks.At + _page,
            _ => null,
        };
        if (to is { } at)
        {
            _history.Forget();
            _ticks = _ticks with { At = Math.Clamp(at, 0, _members.Length - 1) };
        }

        return to is not null;
    }

    public override void TakeBack(int characters) => _ticks = _history.TakeBack(characters, _ticks);

    public override void Draw(Canvas canvas)
    {
        var columns = _members.Length > canvas.Height && canvas.Width >= 60 ? 2 : 1;
        _page = Math.Max(1, canvas.Height * columns);
        _top = Math.Clamp(_top, Math.Max(0, _ticks.At - _page + 1), _ticks.At);
        _top = Math.Clamp(_top, 0, Math.Max(0, _members.Length - _page));
        var width = ((canvas.Width - 1) / columns) - (columns - 1);
        for (var i = 0; i < _page && _top + i < _members.Length; i++)
        {
            var cell = canvas.Sub(i / Math.Max(1, canvas.Height) * (width + 1), i % Math.Max(1, canvas.Height), width, 1);
            var at = _top + i;
            HouseholdPicture.Row(cell, _desk, at, _members[at], _ticks.Ticked.Contains(at), at == _ticks.At);
        }

        ScrollBar.Draw(canvas.Sub(canvas.Width - 1, 0, 1, canvas.Height), _top, _members.Length - _page + canvas.Height);
    }

    /// <summary>Letters are the code's.</summary>
    private bool Type(int rune)
    {
        var at = rune == ' ' ? _ticks.At : rune - '1';
        if (rune is not (' ' or (>= '0' and <= '9')))
        {
            return false;
        }

        _history.Typed(_ticks);
        if (rune == '0')
        {
            _ticks = _ticks with { Ticked = Ticked > 0 ? [] : AllWhoMay() };
        }
        else if (at < _members.Length && _members[at].State == MemberState.May)
        {
            var without = _ticks.Ticked.Remove(at);
            _ticks = new Ticks(at, without == _ticks.Ticked ? without.Add(at) : without);
        }

        return true;
    }

    private void Change(long person, Func<Member, Member> change)
    {
        var at = Array.FindIndex(_members, member => member.Line.Person == person);
        _members[at] = change(_members[at]);
    }

    private ImmutableHashSet<int> AllWhoMay() =>
        [.. Enumerable.Range(0, _members.Length).Where(at => _members[at].State == MemberState.May)];

    private IEnumerable<int> Sendable() => AllWhoMay().Where(_ticks.Ticked.Contains).Order();

    private readonly record struct Ticks(int At, ImmutableHashSet<int> Ticked);
}
