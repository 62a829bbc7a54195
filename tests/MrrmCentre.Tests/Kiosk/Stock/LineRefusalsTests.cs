using CentreHost.Texts;
using Kiosk.Stock.Paper;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class LineRefusalsTests
{
    [Fact]
    public void Each_sentence_goes_to_its_line_and_the_rest_stays_with_the_paper()
    {
        var refused = LineRefusals.Of(
            new Sentence("Rien.\nLigne 2 : trop.\nLigne 2 : périmé.\nAutre.", "Nothing.\nLine 2: too many.\nLine 2: expired.\nOther."), 2);

        Assert.Equal(new Sentence("Rien.\nAutre.", "Nothing.\nOther."), refused.Whole);
        Assert.Null(refused.Of(1));
        Assert.Equal(new Sentence("trop. périmé.", "too many. expired."), refused.Of(2));
    }

    [Fact]
    public void A_line_that_is_not_on_the_paper_is_still_said() =>
        Assert.Equal("Ligne 9 : x", LineRefusals.Of(new Sentence("Ligne 9 : x", "Line 9: x"), 2).Whole.Fr);

    [Fact]
    public void Sentences_that_do_not_go_together_are_left_whole()
    {
        var odd = new Sentence("Ligne 1 : a\nLigne 2 : b", "Line 1: a");
        Assert.Equal(odd, LineRefusals.Of(odd, 2).Whole);
    }
}
