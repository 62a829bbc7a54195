extern alias host;

using host::CentreHost.Bundles;
using Arrival = host::CentreHost.Delivery.Arrival;
using CountryNames = host::CentreHost.Delivery.CountryNames;
using ExportGate = host::CentreHost.Delivery.ExportGate;
using FourteenDays = host::CentreHost.Delivery.FourteenDays;
using HostAge = host::CentreHost.People.AgeGroup;
using HostIdentity = host::CentreHost.People.Identity;
using HostIntention = host::CentreHost.People.Intention;
using HostNeeds = host::CentreHost.People.Needs;
using IndicatorDictionary = host::CentreHost.Summaries.IndicatorDictionary;

namespace MrrmCentre.Tests.Delivery;

public sealed class ExportGateTests
{
    [Theory]
    [InlineData("MEALS_SERVED", "LUNCH", true)]
    [InlineData("MEALS_SERVED", "SERVICE-12", true)]
    [InlineData("MEALS_SERVED", "AMADOU", false)]
    [InlineData("MEALS_SERVED", "SERVICE-12\n", false)]
    [InlineData("STOCK_CLOSE", "BLANKET", true)]
    [InlineData("STOCK_CLOSE", "ITEM-7", true)]
    [InlineData("STOCK_CLOSE", "22790000412", false)]
    [InlineData("OTHER", "SERVICE-3", true)]
    [InlineData("OTHER", "BCDFGHJKLN", false)]
    [InlineData("SCANS_REFUSED", "ALREADY_TODAY", true)]
    [InlineData("SCANS_REFUSED", "DIALLO", false)]
    [InlineData("NATIONALITY", "MLI", true)]
    [InlineData("NATIONALITY", "AWA", false)]
    [InlineData("PRESENT_CLOSE", "LUNCH", false)]
    [InlineData("DIALLO", null, false)]
    public void Only_what_is_on_a_list_of_codes_leaves(string indicator, string? detail, bool leaves)
    {
        var figure = new BundleFigure(indicator, "all", "all", detail, 1, "A");

        Assert.Equal(leaves, ExportGate.Check([figure], IndicatorDictionary.Current) is null);
    }

    [Fact]
    public void A_total_of_protection_below_five_is_not_told_and_small_countries_are_one()
    {
        var arrivals = Enumerable.Range(0, 12).Select(i => new Arrival(
            HostAge.From18To59, i < 5 ? HostIntention.Return : HostIntention.Stay, i < 4 ? HostNeeds.Trafficking : i < 9 ? HostNeeds.Medical : HostNeeds.None,
            new HostIdentity("Démo", "Démo", Nationality: i < 6 ? "MLI" : i < 9 ? "SEN" : "GIN"))).ToList();

        var told = FourteenDays.Figures(arrivals, smallest: 5).ToDictionary(f => (f.Indicator, f.Detail), f => f.Value);

        Assert.Null(told[("VULN_VOT", null)]);
        Assert.Equal((5L, 5L), (told[("VULN_MEDICAL", null)], told[("INTENTION_RETURN", null)]));
        Assert.Equal([("MLI", 6L), ("OTHER", 6L)], told.Where(one => one.Key.Indicator == "NATIONALITY").Select(one => (one.Key.Detail, one.Value)));
    }

    [Theory]
    [InlineData("mali", "MLI")]
    [InlineData("Guinée-Bissau", "GNB")]
    [InlineData("Agadez, Niger", "NER")]
    [InlineData("chez Fatou Démo", "XXX")]
    [InlineData(null, "XXX")]
    public void What_somebody_wrote_of_a_country_becomes_its_code_or_nothing(string? text, string code) =>
        Assert.Equal(code, CountryNames.CodeOf(text));
}
