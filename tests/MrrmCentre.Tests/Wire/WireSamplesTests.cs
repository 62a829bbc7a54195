namespace MrrmCentre.Tests.Wire;

/// <summary>The contract's main records as a real host writes them, a file a feature.</summary>
public sealed class WireSamplesTests(SampleDay day) : IClassFixture<SampleDay>
{
    [Theory]
    [InlineData("hello")]
    [InlineData("today")]
    [InlineData("scan")]
    [InlineData("person")]
    [InlineData("bed-map")]
    [InlineData("stock-card")]
    [InlineData("summary")]
    public void A_record_crosses_the_wire_as_approved(string feature) => ApprovedWire.Check(day.Said[feature], feature);
}
