using System.Globalization;
using System.Text.RegularExpressions;
using CentreHost.Storage;

namespace CentreHost.Import;

/// <summary>One row, read cell by cell; whatever cannot be read is added to the faults at its line and column.</summary>
internal sealed partial class Cells(Sheet sheet, SheetRow row, Faults faults)
{
    private const int LongestText = 200;
    private static readonly string[] DayForms = ["d/M/yyyy", "yyyy-M-d", "d-M-yyyy", "d.M.yyyy"];

    private readonly long _faultsBefore = faults.Count;

    public string File => sheet.File;

    public long Line => row.Line;

    /// <summary>Nothing was found wrong in this row so far.</summary>
    public bool Good => faults.Count == _faultsBefore;

    public void Fault(string column, string code, params object?[] arguments) =>
        faults.Add(sheet.File, row.Line, Header(column), code, arguments);

    public void Fault(string column, Refusal refusal) => faults.Add(sheet.File, row.Line, Header(column), refusal);

    public string? Text(string column)
    {
        if (!row.Cells.TryGetValue(column, out var text))
        {
            return null;
        }

        if (text.Length > LongestText)
        {
            Fault(column, "text_too_long", LongestText);
        }

        return text;
    }

    public string Required(string column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Fault(column, "import_value_missing");
        return "";
    }

    /// <summary>A code: letters, digits and - _ . / alone, because people type it.</summary>
    public string Code(string column)
    {
        var code = Required(column);
        if (code.Length > 0 && !CodeForm().IsMatch(code))
        {
            Fault(column, "import_code_form", code);
        }

        return code;
    }

    /// <summary>Codes of items, services, places and beds are capitals wherever they are shown.</summary>
    public string Capitals(string column) => Code(column).ToUpperInvariant();

    public IReadOnlyList<string> Codes(string column) => [.. Several(column).Select(code => code.ToUpperInvariant())];

    public int? Number(string column, int least, int most = 1_000_000)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(column, "import_not_a_number", text, least, most);
        return null;
    }

    public bool YesNo(string column, bool otherwise) => Word(column, Words.YesNo, otherwise);

    public T Word<T>(string column, Words<T> words, T otherwise)
        where T : struct => Word(column, words) ?? otherwise;

    public T RequiredWord<T>(string column, Words<T> words)
        where T : struct => Required(column).Length == 0 ? default : Word(column, words) ?? default;

    public T? Word<T>(string column, Words<T> words)
        where T : struct => Text(column) is { } text ? Understand(column, text, words) : null;

    /// <summary>Several words in one cell, apart by spaces or | , ; + /.</summary>
    public int Flags<T>(string column, Words<T> words)
        where T : struct, Enum =>
        Several(column)
            .Select(text => Understand(column, text, words))
            .Aggregate(0, (all, one) => all | Convert.ToInt32(one ?? default, CultureInfo.InvariantCulture));

    public IEnumerable<T> SeveralOf<T>(string column, Words<T> words)
        where T : struct, Enum =>
        Several(column).Select(text => Understand(column, text, words)).OfType<T>();

    /// <summary>A time of the day as minutes after midnight.</summary>
    public int? Minutes(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, ["H:mm", "H:mm:ss", "H'h'mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time.Hour * 60 + time.Minute;
        }

        Fault(column, "import_not_a_time", text);
        return null;
    }

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private T? Understand<T>(string column, string text, Words<T> words)
        where T : struct
    {
        if (words.Find(text) is { } value)
        {
            return value;
        }

        Fault(column, "import_unknown_word", text, words.All);
        return null;
    }

    private string[] Several(string column) =>
        Text(column)?.Split([' ', '|', ',', ';', '+', '/'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string Header(string column) => sheet.Headers.GetValueOrDefault(column, column);

    [GeneratedRegex(@"^[\p{L}\p{Nd}_./-]{1,24}$")]
    private static partial Regex CodeForm();
}
