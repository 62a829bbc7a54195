extern alias host;

using host::CentreHost.Beds;
using host::CentreHost.People;

namespace MrrmCentre.Tests.CentreHost.Beds;

public sealed class BedRulesTests
{
    [Theory]
    [InlineData("Men", "M", "From18To59", true)]
    [InlineData("Men", "F", "From18To59", false)]
    [InlineData("Women", "F", "From60", true)]
    [InlineData("Women", "M", "From0To4", true)] // a small son sleeps beside his mother
    [InlineData("Women", "M", "From12To17", false)]
    [InlineData("UnaccompaniedChildren", "F", "From12To17", true)]
    [InlineData("UnaccompaniedChildren", "M", "From18To59", false)]
    [InlineData("Families", "M", "From18To59", true)]
    [InlineData("TransitHall", "F", "From18To59", true)]
    public void Blocks_separate_by_sex_and_age(string block, string sex, string age, bool suits) =>
        Assert.Equal(suits, BedRules.Suits(Enum.Parse<BlockKind>(block), Enum.Parse<Sex>(sex), Enum.Parse<AgeGroup>(age)));
}
