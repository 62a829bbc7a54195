extern alias host;

using host::CentreHost.Headquarters.Publishing;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

public sealed class DisclosureTests
{
    private static readonly PublishedSum Family = new(0, [1, 2, 3]);

    [Theory]
    [InlineData(new long[] { 504, 454, 27, 23 }, new[] { true, true, true, true })]
    [InlineData(new long[] { 507, 480, 20, 7 }, new[] { true, true, false, false })]
    [InlineData(new long[] { 107, 100, 4, 3 }, new[] { true, false, false, false })]
    [InlineData(new long[] { 40, 40, 0, 0 }, new[] { true, true, true, true })]
    [InlineData(new long[] { 7, 7, 0, 0 }, new[] { false, false, true, true })]
    [InlineData(new long[] { 9, 3, 3, 3 }, new[] { false, false, false, false })]
    public void A_few_people_are_neither_told_nor_left_over(long[] amounts, bool[] told) =>
        Assert.Equal(told, Disclosure.Tellable(amounts, [Family]));

    /// <summary>Two countries, a few centres each, four groups: no line of the table gives a hidden number away.</summary>
    [Fact]
    public void No_sum_of_a_table_leaves_one_number_or_a_few_people_over()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var (amounts, sums) = Table(random);
            var told = Disclosure.Tellable(amounts, sums);

            Assert.All(Enumerable.Range(0, amounts.Count), i => Assert.True(!told[i] || Disclosure.IsLarge(amounts[i]), $"{seed}"));
            foreach (var sum in sums)
            {
                var hidden = sum.Parts.Where(part => !told[part]).ToList();
                var unknown = hidden.Count + (told[sum.Total] ? 0 : 1);
                var everybody = !told[sum.Total] && sum.Parts.All(part => !told[part] || amounts[part] == 0);
                Assert.True(unknown != 1 || everybody, $"{seed}: one unknown");
                Assert.True(unknown == 0 || !told[sum.Total] || hidden.Sum(part => amounts[part]) >= Disclosure.Smallest, $"{seed}: a few left over");
            }
        }
    }

    private static (List<long> Amounts, List<PublishedSum> Sums) Table(Random random)
    {
        const int groups = 4;
        var (amounts, sums) = (new List<long>(), new List<PublishedSum>());
        var centres = Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
        {
            var parts = Enumerable.Range(0, groups).Select(_ => random.Next(3) == 0 ? 0L : random.Next(2) == 0 ? random.Next(1, 11) : random.Next(11, 400)).ToList();
            var first = amounts.Count;
            amounts.Add(parts.Sum());
            amounts.AddRange(parts);
            sums.Add(new PublishedSum(first, [.. Enumerable.Range(first + 1, groups)]));
            return first;
        }).ToList();
        var programme = amounts.Count;
        for (var column = 0; column <= groups; column++)
        {
            amounts.Add(centres.Sum(centre => amounts[centre + column]));
            sums.Add(new PublishedSum(programme + column, [.. centres.Select(centre => centre + column)]));
        }

        sums.Add(new PublishedSum(programme, [.. Enumerable.Range(programme + 1, groups)]));
        return (amounts, sums);
    }
}
