using System.Globalization;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class ChoiceTests
{
    private static readonly string[] Countries =
        ["Bénin", "Burkina Faso", "Côte d’Ivoire", "Guatemala", "Mali", "Niger", "Sénégal"];

    [Theory]
    [InlineData("mal", "Mali")]
    [InlineData("MÂLI", "Mali")]
    [InlineData("sene", "Sénégal")]
    [InlineData("d'iv", "Côte d’Ivoire")]
    [InlineData("fa bu", "Burkina Faso")]
    public void A_drop_down_finds_by_typing_without_accents(string typed, string found)
    {
        var country = new DropDown<string>(Countries, c => c);
        country.Type(typed);
        country.Press(Key.Enter);
        Assert.Equal(found, Countries[country.SelectedIndex]);
        Assert.False(country.IsOpen);
    }

    [Fact]
    public void Escape_leaves_a_drop_down_as_it_was_and_Tab_takes_the_marked_one()
    {
        var country = new DropDown<string>(Countries, c => c) { SelectedIndex = 4 };
        country.Type("sen");
        country.Press(Key.Escape);
        Assert.Equal(4, country.SelectedIndex);
        country.Press(Key.Down, Key.Down);
        Assert.False(country.Press(KeyPress.Of(Key.Tab)));
        Assert.Equal(5, country.SelectedIndex);
        Assert.False(country.Press(KeyPress.Of(Key.Enter)));
    }

    [Fact]
    public void What_matches_nothing_changes_nothing()
    {
        var country = new DropDown<string>(Countries, c => c) { SelectedIndex = 2 };
        country.Type("xyz");
        Assert.True(country.Press(KeyPress.Of(Key.Tab)));
        country.Press(Key.Enter);
        Assert.Equal(2, country.SelectedIndex);
        Assert.True(country is { IsOpen: true, FindsNothing: true });
        country.Press(Key.Escape);
        Assert.Equal((2, false), (country.SelectedIndex, country.IsOpen));
    }

    [Fact]
    public void A_list_walks_scrolls_searches_and_chooses()
    {
        var list = new ListView<string>(Countries, c => c) { HasFocus = true };
        Assert.Equal("Bénin        █\nBurkina Faso ░\nCôte d’Ivoire░", list.Picture(14, 3));
        list.Press(Key.End);
        Assert.Equal("Mali         ░\nNiger        ░\nSénégal      █", list.Picture(14, 3));
        list.Press(Key.PageUp, Key.Enter);
        Assert.Equal(3, list.Chosen);
        list.Type("ni");
        Assert.Null(list.Chosen);
        Assert.Equal("Niger\nBénin\n        ▶ ni", list.Picture(14, 3));
        Assert.Equal(5, list.SelectedIndex);
        list.Press(Key.Backspace, Key.Escape);
        Assert.Equal("", list.Search);
        Assert.False(list.Press(KeyPress.Of(Key.Escape)));
    }

    [Fact]
    public void A_table_aligns_sorts_and_searches()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        var table = new TableView<(string Name, long Count)>(
            [
                new("Article", i => i.Name),
                new("Reste", i => $"{i.Count}", 6, Align.Right, (a, b) => a.Count.CompareTo(b.Count)),
            ],
            [("Savon", 120), ("Écuelle", 9), ("Couverture", 30)]);
        Assert.Equal(
            "Article       Reste\nSavon           120\nÉcuelle           9\nCouverture       30", table.Picture(20, 4));
        table.Press(Key.Right);
        Assert.Equal(
            "Article▲      Reste\nCouverture       30\nÉcuelle           9\nSavon           120", table.Picture(20, 4));
        table.Press(Key.Left, Key.Left);
        Assert.Equal(
            "Article      Reste▼\nSavon           120\nCouverture       30\nÉcuelle           9", table.Picture(20, 4));
        table.Type("ecu");
        table.Press(Key.Enter);
        Assert.Equal(1, table.Chosen);
    }

    [Fact]
    public void Sorting_keeps_the_row_that_was_selected()
    {
        var table = new TableView<string>([new("Pays", c => c)], Countries) { SelectedIndex = 5 };
        table.SortBy(0, down: true);
        Assert.Equal(5, table.SelectedIndex);
        table.Items = [];
        Assert.Equal(-1, table.SelectedIndex);
    }

    [Fact]
    public void Letters_do_not_answer_a_dialog_and_Enter_gives_the_safe_answer()
    {
        var dialog = Dialog.Confirm("Départ", "Libérer le lit 12 ?", "Oui", "Non");
        dialog.Type("OoYy nNcode");
        Assert.Null(dialog.Answer);
        dialog.Press(Key.Enter);
        Assert.False(dialog.IsConfirmed);
        Assert.Equal(1, dialog.Answer);

        dialog = Dialog.Confirm("Départ", "Libérer le lit 12 ?", "Oui", "Non");
        dialog.Press(Key.Left, Key.Enter);
        Assert.True(dialog.IsConfirmed);
        Assert.Equal(
            "╔═ Départ ═════════════════╗\n" +
            "║ Libérer le lit 12 ?      ║\n" +
            "║                          ║\n" +
            "║     ▶ Oui ◀    Non       ║\n" +
            "╚══════════════════════════╝",
            dialog.Picture(28, 5));
    }

    [Fact]
    public void Tabs_stop_at_their_ends()
    {
        var tabs = new Tabs(["Jour", "Nuit"]);
        tabs.Press(Key.Left, Key.Right, Key.Right);
        Assert.Equal(1, tabs.SelectedIndex);
        Assert.Equal(" Jour   Nuit", tabs.Picture(20, 1));
    }
}
