extern alias host;

using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Documents;

namespace MrrmCentre.Tests.Documents;

public sealed class TextWrapTests
{
    private const double Size = 3;

    private static TrueTypeFace Face => DocumentFonts.Regular;

    [Fact]
    public void Lines_fit_and_lose_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements('a', 'W', 'é', 'œ', ' ', '-', '/', '«', '»', ':', '\u202F', '9').ArrayOf().ToArbitrary(),
        Gen.Choose(5, 80).ToArbitrary(),
        (letters, width) =>
        {
            var text = new string(letters);
            var lines = TextWrap.Lines(text, Face, Size, width);
            return lines.Count > 0
                && lines.All(line => line.Length <= 1 || Face.Width(line, Size) <= width)
                && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
        }));

    [Fact]
    public void A_line_breaks_at_a_space_then_after_a_hyphen_then_anywhere()
    {
        Assert.Equal(["savon de", "Marseille"], TextWrap.Lines("savon de Marseille", Face, Size, 17));
        Assert.Equal(["R-2026-", "11-B"], TextWrap.Lines("R-2026-11-B", Face, Size, 14));
        Assert.Equal(["MMMMM", "MM"], TextWrap.Lines("MMMMMMM", Face, Size, 13));
    }

    [Fact]
    public void French_marks_never_begin_a_line_nor_does_an_opening_one_end_it()
    {
        var lines = Enumerable.Range(22, 60).SelectMany(
            width => TextWrap.Lines("Le modèle « Sahel » : un kit ; lequel ? Celui de 20 % !", Face, Size, width));

        Assert.All(lines, line => Assert.False(line[0] is '»' or ':' or ';' or '?' or '%' or '!' || line[^1] == '«', line));
    }

    [Fact]
    public void An_accent_written_apart_is_printed_on_its_letter() =>
        Assert.Equal(["été"], TextWrap.Lines("e\u0301te\u0301", Face, Size, 50));

    [Fact]
    public void A_name_too_long_is_cut_with_a_mark()
    {
        var cut = TextWrap.Clip("Centre de transit de la région d'Agadez", Face, Size, 30);

        Assert.Matches("^Centre.*…$", cut);
        Assert.True(Face.Width(cut, Size) <= 30);
        Assert.Equal("Arlit", TextWrap.Clip("Arlit", Face, Size, 30));
    }

    [Fact]
    public void A_figure_too_wide_is_set_smaller_and_whole()
    {
        var size = TextWrap.Fit("1 000 000 000 000", Face, Size, 12);

        Assert.Equal(12, Face.Width("1 000 000 000 000", size), 6);
        Assert.Equal(Size, TextWrap.Fit("1 000", Face, Size, 12));
    }
}
