using CentreHost.People;
using CentreHost.Services;

namespace CentreHost.Gate;

/// <param name="At">Of the last passage that was not taken back.</param>
internal sealed record LastPassage(Direction Direction, DateTime At);

internal abstract record GateDecision
{
    private GateDecision()
    {
    }

    /// <param name="SeenOnly">Noted on that side already: kept, and nothing changes.</param>
    internal sealed record Pass(Direction Direction, bool SeenOnly) : GateDecision;

    internal sealed record Refuse(string Code) : GateDecision;
}

/// <summary>Which way somebody goes, from where they are noted to be. Pure.</summary>
internal static class GateRules
{
    /// <summary>A card read twice at the gate would send its holder out and back in: within this it is one passage.</summary>
    public static readonly TimeSpan SamePassage = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestOuting = TimeSpan.FromDays(30);

    public static GateDecision Decide(PersonStatus status, Direction? asked, LastPassage? last, DateTime nowUtc)
    {
        if (status is not (PersonStatus.Present or PersonStatus.Out))
        {
            return new GateDecision.Refuse(ScanCode.NotCheckedIn);
        }

        if (asked is null && last is not null && nowUtc - last.At < SamePassage)
        {
            return new GateDecision.Pass(last.Direction, SeenOnly: true);
        }

        var now = status == PersonStatus.Present ? Direction.In : Direction.Out;
        var to = asked ?? (now == Direction.In ? Direction.Out : Direction.In);
        return new GateDecision.Pass(to, SeenOnly: to == now);
    }

    public static PersonStatus After(Direction direction) => direction == Direction.In ? PersonStatus.Present : PersonStatus.Out;

    public static bool CanBeExpected(DateTime backUtc, DateTime nowUtc) => backUtc > nowUtc && backUtc <= nowUtc + LongestOuting;
}
