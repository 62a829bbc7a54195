using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class FieldTests
{
    [Fact]
    public void A_text_field_edits_at_its_caret()
    {
        var field = new TextField(20);
        field.Type("Zoé");
        field.Press(Key.Left, Key.Left);
        field.Type("a");
        Assert.Equal("Zaoé", field.Text);
        field.Press(Key.Home, Key.Delete, Key.End, Key.Backspace);
        Assert.Equal("ao", field.Text);
        Assert.True(field.Press(KeyPress.Control('u')));
        Assert.Equal("", field.Text);
        Assert.False(field.Press(KeyPress.Of(Key.Tab)));
    }

    [Fact]
    public void An_accent_typed_after_its_letter_joins_it_and_goes_with_it()
    {
        var field = new TextField(20);
        field.Type("Zoe\u0301😀");
        Assert.Equal("Zo\u00e9😀", field.Text);
        field.Press(Key.Backspace, Key.Backspace);
        Assert.Equal("Zo", field.Text);
    }

    [Fact]
    public void A_full_field_takes_no_more()
    {
        var field = new TextField(3);
        field.Type("abcdef");
        Assert.Equal("abc", field.Text);
        field.Text = "ab😀";
        Assert.Equal("ab", field.Text);
        field.Text = "a\e[2Jb\ud800";
        Assert.Equal("a[2", field.Text);
    }

    [Fact]
    public void A_long_text_scrolls_with_the_caret()
    {
        var field = new TextField(40) { HasFocus = true };
        field.Type("Agadez Arlit Dirkou");
        Assert.Equal("t Dirkou", field.Picture(9, 1));
        field.Press(Key.Home);
        Assert.Equal("Agadez Ar", field.Picture(9, 1));
    }

    [Fact]
    public void The_last_characters_typed_can_be_taken_back_and_no_others()
    {
        var field = new TextField(6) { Text = "Zoé" };
        field.Press(Key.Home);
        field.Type("BCDFGHJK");
        Assert.Equal("BCDZoé", field.Text);
        field.TakeBack(7);
        Assert.Equal("BZoé", field.Text);
        field.TakeBack(100);
        Assert.Equal(("Zoé", 0), (field.Text, field.Caret));

        field.Type("x");
        field.Press(Key.End);
        field.TakeBack(1);
        Assert.Equal("xZoé", field.Text);
    }

    [Fact]
    public void A_secret_is_never_shown()
    {
        var field = new SecretField(6) { HasFocus = true };
        field.Type("12a34");
        Assert.Equal("1234", field.Text);
        Assert.Equal("●●●●", field.Picture(7, 1));
    }

    [Theory]
    [InlineData("28021990", "28/02/1990", true)]
    [InlineData("28/02/1990", "28/02/1990", true)]
    [InlineData("3/7/2011", "03/07/2011", true)]
    [InlineData("31022000", "31/02/2000", false)]
    [InlineData("29022000x9", "29/02/2000", true)]
    [InlineData("0101", "01/01/aaaa", false)]
    [InlineData("00000000", "00/00/0000", false)]
    public void A_date_is_typed_as_its_digits(string typed, string shown, bool valid)
    {
        var field = new DateField();
        field.Type(typed);
        Assert.Equal(valid, field.Value is not null);
        Assert.Equal(!valid, field.IsInvalid);
        Assert.Equal(shown, field.Picture(11, 1));
    }

    [Fact]
    public void An_empty_date_shows_what_to_type() => Assert.Equal("jj/mm/aaaa", new DateField().Picture(11, 1));

    [Theory]
    [InlineData("0042", 42L)]
    [InlineData("12x5", 125L)]
    [InlineData("-5", 5L)]
    [InlineData("2000", null)]
    [InlineData("99999999999999999999999", null)]
    public void A_number_is_whole_and_within_its_bounds(string typed, long? value)
    {
        var field = new NumberField(maximum: 1000);
        field.Type(typed);
        Assert.Equal(value, field.Value);
        Assert.Equal(value is null, field.IsInvalid);
    }

    [Fact]
    public void A_number_below_zero_needs_leave()
    {
        var field = new NumberField(-10, 10);
        field.Type("-7-");
        Assert.Equal(-7, field.Value);
    }
}
