namespace CentreHost.Headquarters.Publishing;

/// <summary>One number that readers can work out from others: a centre's people from its groups, a country from its centres.</summary>
internal sealed record PublishedSum(int Total, IReadOnlyList<int> Parts);

/// <summary>
/// Which numbers may be told. A number below eleven is a few people, whom somebody knows; nor may it come out of a
/// subtraction. Numbers are kept back, not rounded, so that what is told is true and adds up. What is kept back is not lost:
/// it is carried, and told with a later period once it is eleven. So the difference of any two publications is eleven
/// people or more as well, which rounded totals, published every fortnight, would not hold.
/// </summary>
internal static class Disclosure
{
    public const long Smallest = 11;

    public static bool[] Tellable(IReadOnlyList<long> amounts, IReadOnlyList<PublishedSum> sums)
    {
        var told = amounts.Select(IsLarge).ToArray();
        var changed = true;
        while (changed)
        {
            changed = sums.Aggregate(false, (any, sum) => Protect(sum, amounts, told) || any);
        }

        return told;
    }

    public static bool IsLarge(long amount) => amount == 0 || Math.Abs(amount) >= Smallest;

    /// <summary>Keeps one more number back where those kept back can be worked out, alone or together.</summary>
    private static bool Protect(PublishedSum sum, IReadOnlyList<long> amounts, bool[] told)
    {
        var hidden = sum.Parts.Where(part => !told[part]).ToList();
        var totalHidden = !told[sum.Total];
        var unknown = hidden.Count + (totalHidden ? 1 : 0);
        if (unknown == 0 || (unknown > 1 && (totalHidden || hidden.Sum(part => Math.Abs(amounts[part])) >= Smallest)))
        {
            return false;
        }

        var next = sum.Parts.Where(part => told[part] && amounts[part] != 0)
            .OrderBy(part => Math.Abs(amounts[part])).Select(part => (int?)part).FirstOrDefault();
        if (next is null && totalHidden)
        {
            return false;
        }

        told[next ?? sum.Total] = false;
        return true;
    }
}
