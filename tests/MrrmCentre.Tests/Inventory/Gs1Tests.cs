using FsCheck;
using FsCheck.Fluent;
using Inventory;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.Inventory;

public sealed class Gs1Tests(ITestOutputHelper output)
{
    private const string Gtin = "09506000134352";

    private static readonly Gs1Label Box = new(
        Gtin,
        Lot: "AB-1/x",
        Expires: new DateOnly(2027, 12, 31),
        Produced: new DateOnly(2025, 1, 15),
        Serial: "77",
        Count: 30);

    [Theory]
    [InlineData("]C10109506000134352172712001125011510AB-1/x\u001d2177\u001d3030")]
    [InlineData("]d2\u001d0109506000134352172712001125011510AB-1/x\u001d2177\u001d3030\r\n")]
    [InlineData("]Q30109506000134352172712001125011510AB-1/x^2177|3030")]
    [InlineData("0109506000134352\u001d1727120011250115\u001d10AB-1/x<GS>2177{GS}3030\u001d")]
    [InlineData("#0109506000134352172712001125011510AB-1/x~2177\u21943030")]
    [InlineData("(01)09506000134352(17)271200(11)250115(10)AB-1/x(21)77(30)30")]
    [InlineData(" (01) 09506000134352 (17)271200 (11)250115 (10)AB-1/x (21)77 (30)30")]
    public void A_label_says_the_same_however_it_reaches_us(string scanned) =>
        Assert.Equal(Box, Read(scanned));

    [Theory]
    [InlineData("96385074", "00000096385074")]
    [InlineData("]E4" + "96385074", "00000096385074")]
    [InlineData("036000291452", "00036000291452")]
    [InlineData("4006381333931", "04006381333931")]
    [InlineData("]E04006381333931", "04006381333931")]
    [InlineData("10614141000415", "10614141000415")]
    public void A_plain_article_number_is_padded_to_fourteen(string scanned, string gtin) =>
        Assert.Equal(new Gs1Label(gtin), Read(scanned));

    [Fact]
    public void A_carton_says_what_is_in_it() => Assert.Equal(
        new Gs1Label(ContentGtin: Gtin, ContentCount: 12, Lot: "L"), Read("]C102095060001343523712\u001d10L"));

    [Theory]
    [InlineData("260600", 2026, 6, 30)]
    [InlineData("280200", 2028, 2, 29)]
    [InlineData("280229", 2028, 2, 29)]
    [InlineData("760101", 2076, 1, 1)]
    [InlineData("770101", 1977, 1, 1)]
    public void Day_00_is_the_end_of_the_month_and_the_century_is_the_nearest(
        string six, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Read($"(17){six}").Expires);

    [Theory]
    [InlineData("750101", 2026, 2075)]
    [InlineData("990101", 2049, 2099)]
    [InlineData("990101", 2048, 1999)]
    [InlineData("980101", 2047, 1998)]
    [InlineData("000101", 2050, 2100)]
    [InlineData("000101", 2049, 2000)]
    [InlineData("050101", 2099, 2105)]
    public void Two_digit_years_roll_over_with_the_years(string six, int currentYear, int year) =>
        Assert.Equal(year, Read($"]C117{six}", currentYear).Expires!.Value.Year);

    [Fact]
    public void Best_before_is_the_last_usable_day_where_no_expiry_is_printed()
    {
        Assert.Equal(new DateOnly(2027, 3, 1), Read("(15)270301").LastUsableDay);
        Assert.Equal(new DateOnly(2027, 4, 1), Read("(15)270301(17)270401").LastUsableDay);
    }

    [Fact]
    public void A_lot_may_hold_parentheses_and_is_at_most_twenty_characters()
    {
        Assert.Equal("A(99)B", Read("(10)A(99)B(21)1").Lot);
        Assert.Equal("12345678901234567890", Read("]C11012345678901234567890").Lot);
        Assert.Equal(new Gs1Fault.TooLong("10"), Fault("]C110123456789012345678901"));
    }

    public static TheoryData<string?, Gs1Fault> Unreadable => new()
    {
        { null, new Gs1Fault.Blank() },
        { " \r\n", new Gs1Fault.Blank() },
        { "]C1", new Gs1Fault.Blank() },
        { "]X0123", new Gs1Fault.AnotherSymbology("]X0") },
        { "Savon de Marseille", new Gs1Fault.NotABarcode() },
        { "4006381333932", new Gs1Fault.WrongCheckDigit("") },
        { "]C10109506000134353", new Gs1Fault.WrongCheckDigit("01") },
        { "(01)0950600013435", new Gs1Fault.TooShort("01") },
        { "]C1010950600013\u001d10A", new Gs1Fault.TooShort("01") },
        { "]C101A9506000134352", new Gs1Fault.WrongCharacter("01") },
        { "(17)271300", new Gs1Fault.NoSuchDay("17", "271300") },
        { "(17)270230", new Gs1Fault.NoSuchDay("17", "270230") },
        { "(17)27123A", new Gs1Fault.WrongCharacter("17") },
        { "(10)", new Gs1Fault.TooShort("10") },
        { "(10)A B", new Gs1Fault.WrongCharacter("10") },
        { "(30)123456789", new Gs1Fault.TooLong("30") },
        { "(10)A(10)B", new Gs1Fault.SaidTwice("10") },
        { "(240)ABC(10)A", new Gs1Fault.UnknownElement("240") },
        { "(10)A(240)ABC", new Gs1Fault.UnknownElement("240") },
        { "]C13103000123", new Gs1Fault.UnknownElement("31") },
        { "]C110A\u001dX", new Gs1Fault.NotABarcode() },
        { "à&à_(àààà&\"'\"(é", new Gs1Fault.AnotherKeyboard() },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_says_why(string? scanned, Gs1Fault fault) => Assert.Equal(fault, Fault(scanned));

    [Fact]
    public void Whatever_is_on_a_label_is_read_back_from_it() =>
        output.Holds(Labels, label => Assert.Equal(label, Read(Scanned(label, "\u001d"))));

    [Fact]
    public void A_scanner_that_swallows_separators_would_be_noticed() =>
        output.IsNoticed(Labels, label => Assert.Equal(label, Read(Scanned(label, ""))));

    [Fact]
    public void Whatever_is_scanned_is_read_or_refused_and_never_fails() => output.Holds(
        Gen.Elements("01", "10", "17", "(", ")", "]C1", "\u001d", "0", "9", "A", "é", "\ud800", "^", "271200", Gtin)
            .ArrayOf(8)
            .ToArbitrary(),
        parts => Assert.NotNull(Gs1Reading.Of(string.Concat(parts), 2026)));

    private static readonly Arbitrary<Gs1Label> Labels = Arb.From(
        from lot in Gen.Elements([.. "0123456789ABCxyz-/().+\""]).ArrayOf(6)
        from serial in Gen.Choose(0, 99_999_999)
        from day in Gen.Choose(0, 9_000)
        from count in Gen.Choose(0, 99_999_999)
        select new Gs1Label(
            Gtin,
            Lot: new string(lot),
            Expires: new DateOnly(2020, 1, 1).AddDays(day),
            Serial: serial.ToString("D", null),
            Count: count));

    private static string Scanned(Gs1Label label, string separator) =>
        $"]d210{label.Lot}{separator}01{label.Gtin}17{label.Expires:yyMMdd}21{label.Serial}{separator}30{label.Count}";

    private static Gs1Label Read(string? scanned, int currentYear = 2026) =>
        Assert.IsType<Gs1Reading.Read>(Gs1Reading.Of(scanned, currentYear)).Label;

    private static Gs1Fault Fault(string? scanned) =>
        Assert.IsType<Gs1Reading.Refused>(Gs1Reading.Of(scanned, 2026)).Fault;
}
