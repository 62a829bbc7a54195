extern alias host;

using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Documents;
using host::CentreHost.Stock.Papers;
using CountOutcome = Inventory.CountOutcome;
using LossReason = Inventory.LossReason;

namespace MrrmCentre.Tests.Stock.Papers;

public sealed partial class PaperWordsTests
{
    private static readonly PaperWords French = PaperWords.In(PaperLanguage.French);
    private static readonly PaperWords English = PaperWords.In(PaperLanguage.English);

    [Fact]
    public void Every_word_stands_in_both_languages_with_the_same_arguments()
    {
        Assert.Equal(French.Keys.Order(), English.Keys.Order());
        Assert.All(French.Keys, key => Assert.Equal(Holes(French[key]), Holes(English[key])));
    }

    [Fact]
    public void Every_outcome_of_a_count_and_every_reason_of_a_loss_has_a_word()
    {
        Assert.All(Enum.GetNames<CountOutcome>(), name => Assert.NotEmpty(French[$"outcome_{name}"]));
        Assert.All(Enum.GetNames<LossReason>(), name => Assert.NotEmpty(French[$"loss_{name}"]));
    }

    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(12_345, "12\u202F345", "12,345")]
    [InlineData(-1_000, "−1\u202F000", "−1,000")]
    [InlineData(long.MaxValue, "9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F807", "9,223,372,036,854,775,807")]
    public void Thousands_are_parted_as_each_language_does(long number, string french, string english)
    {
        Assert.Equal(french, French.Number(number));
        Assert.Equal(english, English.Number(number));
    }

    [Theory]
    [InlineData(40, "3 cartons de 12\u00A0+\u00A04", "3 cartons of 12\u00A0+\u00A04")]
    [InlineData(36, "3 cartons de 12", "3 cartons of 12")]
    [InlineData(15, "1 carton de 12\u00A0+\u00A03", "1 carton of 12\u00A0+\u00A03")]
    [InlineData(11, "", "")]
    [InlineData(-40, "−3 cartons de 12\u00A0−\u00A04", "−3 cartons of 12\u00A0−\u00A04")]
    public void A_quantity_is_also_said_in_packs(long quantity, string french, string english)
    {
        Assert.Equal(french, French.Packs(quantity, SomePapers.Carton));
        Assert.Equal(english, English.Packs(quantity, SomePapers.Carton));
    }

    [Theory]
    [InlineData("sac de riz", "2 sacs de riz de 5", "2 sacs de riz of 5")]
    [InlineData("tonneau", "2 tonneaux de 5", "2 tonneaus of 5")]
    [InlineData("box", "2 box de 5", "2 boxes of 5")]
    public void A_pack_takes_the_ending_of_the_language(string name, string french, string english)
    {
        Assert.Equal(french, French.Packs(10, new PaperPack(name, 5)));
        Assert.Equal(english, English.Packs(10, new PaperPack(name, 5)));
    }

    [Fact]
    public void A_pack_that_brings_its_plural_is_said_by_it() =>
        Assert.Equal("2 loaves of 5", English.Packs(10, new PaperPack("loaf", 5, "loaves")));

    [Fact]
    public void Packs_and_what_is_loose_make_up_the_quantity() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 100_000_000).ToArbitrary(),
        Gen.Choose(2, 60_000).ToArbitrary(),
        (quantity, units) =>
        {
            var said = Number().Matches(English.Packs(quantity, new PaperPack("sack", units)))
                .Select(match => long.Parse(match.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))
                .ToArray();
            return said switch
            {
                [] => quantity < units,
                [var packs, var each] => each == units && packs * each == quantity,
                [var packs, var each, var loose] => each == units && loose < each && (packs * each) + loose == quantity,
                _ => false,
            };
        }));

    [Theory]
    [InlineData(933, "93,3\u202F%", "93.3%")]
    [InlineData(1000, "100,0\u202F%", "100.0%")]
    [InlineData(5, "0,5\u202F%", "0.5%")]
    public void An_accuracy_is_said_in_tenths_of_a_hundredth(int share, string french, string english)
    {
        Assert.Equal(french, French.PerThousand(share));
        Assert.Equal(english, English.PerThousand(share));
    }

    private static IEnumerable<string> Holes(string phrase) => Hole().Matches(phrase).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[\d,]+")]
    private static partial Regex Number();
}
