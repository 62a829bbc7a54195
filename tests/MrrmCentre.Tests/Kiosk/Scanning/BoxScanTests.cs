using Kiosk.Scanning;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Scanning;

public sealed class BoxScanTests
{
    private const string Article = "03453120000011";

    [Theory]
    [InlineData("3453120000011", true)]
    [InlineData("3453120000012", false)]
    [InlineData("01034531200000111727123110S1", true)]
    [InlineData("]C101034531200000111727123110S1", true)]
    [InlineData("0203453120000011", true)]
    [InlineData("(01)03453120000011(10)S1", true)]
    [InlineData("31122027", false)]
    [InlineData("120000", false)]
    [InlineData("savon", false)]
    public void A_burst_is_a_box_only_when_its_check_digit_says_so(string text, bool isBox) =>
        Assert.Equal(isBox, BoxShape.IsLikely(text));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_separator_inside_a_label_does_not_cut_the_scan(bool withPrefix)
    {
        var (at, into) = (1000L, new List<ScanInput>());
        var detector = new ScanDetector(1000);
        if (withPrefix)
        {
            detector.Press(KeyPress.Of(Key.F9, timestamp: at), into);
        }

        foreach (var c in $"01{Article}10S1\u001d17271231")
        {
            var key = c == '\u001d' ? KeyPress.Control(']') : KeyPress.Of(c);
            detector.Press(key with { Timestamp = ++at }, into);
        }

        detector.Press(KeyPress.Of(Key.Enter, timestamp: ++at), into);

        var scan = Assert.IsType<ScanInput.Scan>(into[^1]);
        Assert.Equal($"01{Article}10S1\u001d17271231", scan.Code);
        Assert.False(scan.IsIncomplete);
        Assert.Equal(withPrefix ? 0 : 28, scan.TakeBack);
    }
}
