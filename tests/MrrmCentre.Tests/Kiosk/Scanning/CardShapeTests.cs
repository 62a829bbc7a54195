using Kiosk.Scanning;

namespace MrrmCentre.Tests.Kiosk.Scanning;

public sealed class CardShapeTests
{
    [Theory]
    [InlineData("KXTF-BRNV", true)]
    [InlineData("kxtfbrnv", true)]
    [InlineData("]Q3CBCDFGHJKLNPRSTVXBCDFGHJKLNPRSTVXBCDFGHJKLNPRSTVX", true)]
    [InlineData("123456", false)]
    [InlineData("AMADOU", false)]
    [InlineData("Ouagadougou", false)]
    [InlineData("https://example.org/menu", false)]
    public void A_burst_is_a_card_or_somebodys_typing_over_a_slow_line(string text, bool isCard) =>
        Assert.Equal(isCard, CardShape.IsLikely(text));
}
