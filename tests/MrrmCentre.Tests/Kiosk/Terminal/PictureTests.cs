using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class PictureTests
{
    [Fact]
    public void Verdicts_are_written_in_big_letters_without_accents()
    {
        Assert.Equal("""
             ###  #   # #####
            #   # #   #   #
            #   # #   #   #
            #   # #   #   #
             ###   ###  #####
            """, Blocks("OUI", 17, 5));
        Assert.Equal("""
            #   #  ###  #   #
            ##  # #   # ##  #
            # # # #   # # # #
            #  ## #   # #  ##
            #   #  ###  #   #
            """, Blocks("NON", 17, 5));
        Assert.Equal(Blocks("ETE", 20, 7), Blocks("Été", 20, 7));
    }

    [Fact]
    public void A_verdict_too_long_for_blocks_stays_readable() => Assert.Equal(
        "\n      ATTENTION", Keyboard.Picture(21, 3, c => BigText.Draw(c, "ATTENTION", Theme.Warning)).TrimEnd());

    [Fact]
    public void Every_letter_and_digit_has_its_own_shape()
    {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!?".Select(c => Blocks(c.ToString(), 5, 5)).ToList();
        Assert.Equal(letters.Count, letters.Distinct().Count());
        Assert.All(letters, l => Assert.Equal(5, l.Split('\n').Length));
    }

    [Theory]
    [InlineData(0, 10, "░░░░░░░░░░  0 %")]
    [InlineData(5, 10, "█████░░░░░ 50 %")]
    [InlineData(999, 1000, "█████████░ 99 %")]
    [InlineData(10, 10, "██████████100 %")]
    [InlineData(12, 10, "██████████100 %")]
    [InlineData(1, 0, "░░░░░░░░░░  0 %")]
    public void A_progress_bar_says_100_only_when_done(long done, long total, string picture) =>
        Assert.Equal(picture, Keyboard.Picture(15, 1, c => ProgressBar.Draw(c, done, total)));

    [Fact]
    public void A_bar_chart_shows_something_as_something()
    {
        Bar[] bars = [new("Midi", 1200, "1,200"), new("Soir", 600, "600"), new("Nuit", 3, "3"), new("Autre", 0, "0")];
        Assert.Equal(
            "Midi  ████████████ 1,200\nSoir  ██████ 600\nNuit  █ 3\nAutre  0",
            Keyboard.Picture(24, 4, c => BarChart.Draw(c, bars)));
    }

    [Fact]
    public void A_status_bar_shows_whole_hints_only_and_always_help_and_the_way_back()
    {
        KeyHint[] hints =
        [
            new(KeyPress.Of(Key.F5), "F5", "Donner"), new(KeyPress.Of(Key.Escape), "Échap", "Retour"), new(KeyPress.Of(Key.F1), "F1", "Aide"),
        ];
        Assert.Equal(" F5  Donner  Échap  Retour  F1  Aide", Bar(40, 1));
        Assert.Equal(" F5  Donner  Échap  Retour\n F1  Aide", Bar(30, 2));
        Assert.Equal(" Échap  Retour  F1  Aide", Bar(30, 1));
        Assert.Equal(" F5  Donner\n Échap  Retour\n F1  Aide", Bar(16, 3));

        string Bar(int width, int rows) => Keyboard.Picture(width, rows, c => StatusBar.Draw(c, StatusBar.Rows(hints, width, rows)));
    }

    [Theory]
    [InlineData("F9")]
    [InlineData("Ctrl-]")]
    [InlineData("Shift-Tab")]
    [InlineData("Alt-1")]
    [InlineData("Ctrl-Alt-Delete")]
    [InlineData("é")]
    [InlineData("Space")]
    public void A_key_is_read_back_from_its_name(string name) =>
        Assert.Equal(name, KeyName.Of(KeyName.Parse(name)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("F13")]
    [InlineData("Ctrl-")]
    [InlineData("5000")]
    [InlineData("Character")]
    public void What_names_no_key_is_not_one(string name) => Assert.Null(KeyName.Parse(name));

    private static string Blocks(string word, int width, int height) =>
        Keyboard.Picture(width, height, c => BigText.Draw(c, word, Theme.Yes)).Replace('█', '#');
}
