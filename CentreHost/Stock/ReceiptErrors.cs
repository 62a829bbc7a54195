using System.Globalization;
using CentreHost.Texts;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Something wrong with a receipt: a code that names its phrase, with what the phrase needs.</summary>
/// <param name="Line">Counted from 1, as on the paper; 0 for the receipt as a whole.</param>
internal sealed record ReceiptError(int Line, string Code, params IReadOnlyList<object?> Arguments)
{
    public static ReceiptError Of(PostingError error, string item) => error switch
    {
        PostingError.NoLines => new(0, "receipt_no_lines"),
        PostingError.QuantityNotPositive wrong => new(wrong.Line, "receipt_quantity_not_positive", item),
        PostingError.QuantityTooLarge wrong => new(wrong.Line, "receipt_quantity_too_large", item),
        PostingError.LotCodeUnreadable wrong => new(wrong.Line, "receipt_lot_unreadable", item),
        PostingError.ExpiredOnArrival wrong => new(wrong.Line, "receipt_expired", item, wrong.LastUsableDay),
        PostingError.LotHasAnotherLastUsableDay { Recorded: { } recorded } wrong =>
            new(wrong.Line, "receipt_lot_other_day", wrong.Code.Text, recorded, wrong.Typed),
        PostingError.LotHasAnotherLastUsableDay wrong => new(wrong.Line, "receipt_lot_never_expires", wrong.Code.Text),
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };

    public string In(Phrasebook words)
    {
        var says = words.Say(Code, [.. Arguments]);
        return Line == 0 ? says : words.Say("receipt_line", Line, says);
    }
}

/// <summary>Every error of a receipt as one argument of one refusal, said in the language of the sentence it stands in.</summary>
internal sealed class ReceiptErrors(IEnumerable<ReceiptError> errors) : IFormattable
{
    private readonly ReceiptError[] _errors = [.. errors.OrderBy(error => error.Line)];

    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var english = formatProvider is CultureInfo { TwoLetterISOLanguageName: "en" };
        var words = english ? HostTexts.English : HostTexts.French;
        return string.Join('\n', _errors.Select(error => error.In(words)));
    }
}
