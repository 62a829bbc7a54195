using System.Globalization;

namespace Inventory;

/// <summary>
/// What is written on the paper: <c>GRN-AGZ-2026-00042</c>. Serials run without gaps per type, centre and year.
/// </summary>
public sealed record DocumentNumber
{
    private const int MostCentreCharacters = 8;

    public DocumentNumber(DocumentType type, string centre, int year, int serial)
    {
        if (!IsCentreCode(centre))
        {
            throw new ArgumentException("A centre code is 1 to 8 capital letters A-Z or digits.", nameof(centre));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        _ = PrefixOf(type);
        (Type, Centre, Year, Serial) = (type, centre, year, serial);
    }

    public DocumentType Type { get; }

    public string Centre { get; }

    public int Year { get; }

    public int Serial { get; }

    public static string PrefixOf(DocumentType type) => type switch
    {
        DocumentType.Receipt => "GRN",
        DocumentType.Cooking => "COOK",
        DocumentType.Service => "SERV",
        DocumentType.MealSession => "MEAL",
        DocumentType.Settlement => "SETT",
        DocumentType.Reversal => "REV",
        DocumentType.Issue => "ISS",
        DocumentType.Dispatch => "WB",
        DocumentType.Arrival => "TRF",
        DocumentType.Loss => "LOSS",
        DocumentType.Disposal => "DISP",
        DocumentType.Return => "RET",
        DocumentType.SupplierReturn => "SRET",
        DocumentType.Loan => "LOAN",
        DocumentType.LoanReturn => "LRET",
        DocumentType.Count => "CNT",
        DocumentType.Condition => "COND",
        DocumentType.Opening => "OPEN",
        DocumentType.Merge => "MERGE",
        DocumentType.Assembly => "KIT",
        DocumentType.Dismantling => "UNKIT",
        DocumentType.SessionClose => "CLOSE",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "This type of document has no prefix."),
    };

    public static bool TryParse(string? text, out DocumentNumber? number)
    {
        number = null;
        if (text?.Split('-') is not [var prefix, var centre, { Length: 4 } year, { Length: >= 5 } serial]
            || !IsCentreCode(centre)
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var yearNumber)
            || !int.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var serialNumber)
            || yearNumber < 2000 || serialNumber < 1)
        {
            return false;
        }

        foreach (var type in Enum.GetValues<DocumentType>())
        {
            if (PrefixOf(type) == prefix)
            {
                number = new DocumentNumber(type, centre, yearNumber, serialNumber);
                // A number is read back only in the one form it is written in.
                return number.ToString() == text;
            }
        }

        return false;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(Type)}-{Centre}-{Year}-{Serial:D5}");

    private static bool IsCentreCode(string? centre) =>
        centre is { Length: >= 1 and <= MostCentreCharacters }
        && centre.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
