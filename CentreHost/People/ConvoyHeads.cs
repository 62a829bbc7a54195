namespace CentreHost.People;

internal readonly record struct HeadCell(Sex Sex, AgeGroup AgeGroup);

/// <summary>
/// The arithmetic of a convoy: heads counted at the gate become people with numbers one by one, and each head is counted
/// once, as one or the other. Pure.
/// </summary>
internal static class ConvoyHeads
{
    /// <summary>
    /// Which head a person just registered was: one counted alike, else one the gate knew less of, else the nearest. At
    /// night a girl of twelve is counted as a woman.
    /// </summary>
    /// <returns>None when nobody counted is left: one more came than was counted.</returns>
    public static HeadCell? HeadOf(IReadOnlyDictionary<HeadCell, int> waiting, Sex sex, AgeGroup age)
    {
        var left = waiting.Where(cell => cell.Value > 0).Select(cell => cell.Key).ToList();
        return left.Count == 0 ? null : left.MinBy(cell => (Distance(cell, sex, age), cell.Sex, cell.AgeGroup));
    }

    /// <summary>Who still waits when the convoy is counted anew while some have numbers already.</summary>
    public static Dictionary<HeadCell, int> Waiting(
        IReadOnlyDictionary<HeadCell, int> counted, IEnumerable<HeadCell> registered)
    {
        var waiting = counted.ToDictionary();
        foreach (var person in registered)
        {
            if (HeadOf(waiting, person.Sex, person.AgeGroup) is { } head)
            {
                waiting[head]--;
            }
        }

        return waiting;
    }

    /// <summary>What brings one set of heads to another, cell by cell.</summary>
    public static IEnumerable<(HeadCell Cell, int Change)> Changes(
        IReadOnlyDictionary<HeadCell, int> from, IReadOnlyDictionary<HeadCell, int> to) =>
        from.Keys.Union(to.Keys).OrderBy(cell => cell.Sex).ThenBy(cell => cell.AgeGroup)
            .Select(cell => (cell, to.GetValueOrDefault(cell) - from.GetValueOrDefault(cell)))
            .Where(change => change.Item2 != 0);

    /// <summary>The sex weighs more than any age; what the gate left open fits better than what it saw otherwise.</summary>
    private static int Distance(HeadCell cell, Sex sex, AgeGroup age)
    {
        const int openSex = 10, otherSex = 40, openAge = 1;
        var bySex = cell.Sex == sex ? 0 : cell.Sex == Sex.U || sex == Sex.U ? openSex : otherSex;
        var byAge = cell.AgeGroup == age ? 0
            : cell.AgeGroup == AgeGroup.Unknown || age == AgeGroup.Unknown ? openAge
            : 1 + Math.Abs(cell.AgeGroup - age);
        return bySex + byAge;
    }
}
