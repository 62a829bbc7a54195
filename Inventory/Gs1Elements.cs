using System.Globalization;
using System.Text.RegularExpressions;

namespace Inventory;

/// <summary>
/// An element string taken apart: identifier, value, and a separator after a value of no fixed length.
/// </summary>
internal sealed partial class Gs1Elements(string text, int currentYear)
{
    private readonly Dictionary<string, string> _values = [];
    private int _at;

    private bool IsPrinted => text[0] == '(';

    public Gs1Reading Read()
    {
        while (_at < text.Length)
        {
            if (ReadElement() is { } fault)
            {
                return new Gs1Reading.Refused(fault);
            }
        }

        var label = new Gs1Label(
            _values.GetValueOrDefault(Gs1Element.Gtin),
            _values.GetValueOrDefault(Gs1Element.ContentGtin),
            _values.GetValueOrDefault(Gs1Element.Lot),
            DayOf(Gs1Element.Expires),
            DayOf(Gs1Element.BestBefore),
            DayOf(Gs1Element.Produced),
            _values.GetValueOrDefault(Gs1Element.Serial),
            NumberOf(Gs1Element.Count),
            NumberOf(Gs1Element.ContentCount));
        return new Gs1Reading.Read(label);
    }

    private Gs1Fault? ReadElement()
    {
        if (IdentifierHere() is not { } identifier)
        {
            return new Gs1Fault.NotABarcode();
        }

        if (Gs1Element.Find(identifier) is not { } element)
        {
            return new Gs1Fault.UnknownElement(identifier);
        }

        var value = ValueOf(element);
        if (element.FaultOf(value) is { } fault)
        {
            return fault;
        }

        if (element.Content == Gs1Content.Day && !TryDay(value, out _))
        {
            return new Gs1Fault.NoSuchDay(identifier, value);
        }

        var isNew = _values.TryAdd(identifier, value);
        return isNew || _values[identifier] == value ? null : new Gs1Fault.SaidTwice(identifier);
    }

    private string? IdentifierHere()
    {
        var found = (IsPrinted ? PrintedIdentifier() : BareIdentifier()).Match(text, _at);
        if (!found.Success)
        {
            return null;
        }

        _at += found.Length;
        return found.Groups[1].Value;
    }

    private string ValueOf(Gs1Element element)
    {
        var rest = text.AsSpan(_at);
        var end = rest.IndexOf(Gs1Text.Separator) is >= 0 and var separator ? separator : rest.Length;
        if (IsPrinted)
        {
            var next = NextPrinted(_at, _at + end);
            end = next - _at;
        }
        else if (element.IsFixed)
        {
            end = Math.Min(end, element.Longest);
        }

        var value = rest[..end].ToString();
        _at += end;
        while (_at < text.Length && text[_at] == Gs1Text.Separator)
        {
            _at++;
        }

        return IsPrinted ? value.Trim() : value;
    }

    // A lot may hold parentheses of its own: only those around an identifier that is read here end it.
    private int NextPrinted(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (PrintedIdentifier().Match(text, at) is { Success: true } found
                && (found.Groups[1].Length > 2 || Gs1Element.Find(found.Groups[1].Value) is not null || at == from))
            {
                return at;
            }
        }

        return end;
    }

    private DateOnly? DayOf(string identifier) =>
        _values.TryGetValue(identifier, out var value) && TryDay(value, out var day) ? day : null;

    private long? NumberOf(string identifier) =>
        _values.TryGetValue(identifier, out var value) ? long.Parse(value, CultureInfo.InvariantCulture) : null;

    private bool TryDay(string sixDigits, out DateOnly day)
    {
        var (year, month, dayOfMonth) = (Two(0), Two(2), Two(4));
        year = Gs1Century.YearOf(year, currentYear);
        day = default;
        if (month is < 1 or > 12 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = dayOfMonth == 0 ? Lot.LastDayOfMonth(year, month) : new DateOnly(year, month, dayOfMonth);
        return true;

        int Two(int at) => int.Parse(sixDigits.AsSpan(at, 2), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\G\(([0-9]{2,4})\)")]
    private static partial Regex PrintedIdentifier();

    [GeneratedRegex(@"\G([0-9]{2})")]
    private static partial Regex BareIdentifier();
}
