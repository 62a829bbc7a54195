using System.Globalization;
using CentreHost.Texts;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Something wrong with a receipt: a code that names its phrase, with what the phrase needs.</summary>
/// <param name="Line">Counted from 1, as on the paper; 0 for the receipt as a whole.</param>
internal sealed record PaperError(int Line, string Code, params IReadOnlyList<object?> Arguments)
{
    public static PaperError Of(PostingError error, string item) => error switch
    {
        PostingError.NoLines => new(0, "receipt_no_lines"),
        PostingError.NothingCame => new(0, "receipt_nothing_came"),
        PostingError.QuantityNotPositive wrong => new(wrong.Line, "receipt_quantity_not_positive", item),
        PostingError.QuantityTooLarge wrong => new(wrong.Line, "receipt_quantity_too_large", item),
        PostingError.LotCodeUnreadable wrong => new(wrong.Line, "receipt_lot_unreadable", item),
        PostingError.ExpiredOnArrival wrong => new(wrong.Line, "receipt_expired", item, wrong.LastUsableDay),
        PostingError.LotHasAnotherLastUsableDay { Recorded: { } recorded } wrong =>
            new(wrong.Line, "receipt_lot_other_day", wrong.Code.Text, recorded, wrong.Typed),
        PostingError.LotHasAnotherLastUsableDay wrong => new(wrong.Line, "receipt_lot_never_expires", wrong.Code.Text),
        PostingError.PlacesDoNotFit => new(0, "paper_places_do_not_fit"),
        PostingError.PlaceNotCounted => new(0, "paper_place_not_counted"),
        PostingError.NothingMoves wrong => new(wrong.Line, "paper_nothing_moves", item),
        PostingError.ConditionStaysHere wrong => new(wrong.Line, "paper_condition_stays", item),
        PostingError.LotUnknown wrong => new(wrong.Line, "paper_lot_unknown", item),
        PostingError.LotNotUsable wrong => new(wrong.Line, "paper_lot_not_usable", item, SkipWord.Of(wrong.Reason)),
        PostingError.LotNotNamed wrong => new(wrong.Line, "paper_lot_not_named", item),
        PostingError.MoreChosenThanMoved wrong =>
            new(wrong.Line, "paper_more_chosen", item, wrong.Chosen.Units, wrong.Quantity.Units),
        PostingError.ChoiceWithoutReason wrong => new(wrong.Line, "paper_choice_without_reason", item),
        PostingError.LossWithoutReason wrong => new(wrong.Line, "paper_loss_without_reason", item),
        PostingError.NotEnough { LowestDay: { } day } wrong =>
            new(wrong.Line, "paper_not_enough_since", item, wrong.Asked.Units, wrong.Available.Units, day),
        PostingError.NotEnough wrong => new(wrong.Line, "paper_not_enough", item, wrong.Asked.Units, wrong.Available.Units),
        PostingError.NotInTransit wrong => new(wrong.Line, "paper_not_in_transit", item),
        PostingError.MoreThanInTransit wrong =>
            new(wrong.Line, "paper_more_than_in_transit", item, wrong.Asked.Units, wrong.InTransit.Units),
        PostingError.CountNegative wrong => new(wrong.Line, "paper_count_negative", item),
        PostingError.CountedTwice wrong => new(wrong.Line, "paper_counted_twice", item),
        PostingError.CountedAlready wrong => new(wrong.Line, "paper_counted_already", item),
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };

    public string In(Phrasebook words)
    {
        var says = words.Say(Code, [.. Arguments]);
        return Line == 0 ? says : words.Say("receipt_line", Line, says);
    }
}

/// <summary>Every error of a receipt as one argument of one refusal, said in the language of the sentence it stands in.</summary>
internal sealed class PaperErrors(IEnumerable<PaperError> errors) : IFormattable
{
    private readonly PaperError[] _errors = [.. errors.OrderBy(error => error.Line)];

    public IReadOnlyList<PaperError> All => _errors;

    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var english = formatProvider is CultureInfo { TwoLetterISOLanguageName: "en" };
        var words = english ? HostTexts.English : HostTexts.French;
        return string.Join('\n', _errors.Select(error => error.In(words)));
    }
}

/// <summary>Why a lot was passed over, in the language of the sentence it stands in.</summary>
internal sealed class SkipWord(FefoSkipReason reason) : IFormattable
{
    public static SkipWord Of(FefoSkipReason reason) => new(reason);

    public static string CodeOf(FefoSkipReason reason) => reason switch
    {
        FefoSkipReason.Recalled or FefoSkipReason.ContainsRecalled => "skip_recalled",
        FefoSkipReason.Held or FefoSkipReason.ContainsHeld => "skip_held",
        FefoSkipReason.Damaged => "skip_damaged",
        FefoSkipReason.NotYetReceived => "skip_not_yet_received",
        FefoSkipReason.Expired => "skip_expired",
        FefoSkipReason.BelowMinimumLife => "skip_short_life",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
    };

    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var english = formatProvider is CultureInfo { TwoLetterISOLanguageName: "en" };
        return (english ? HostTexts.English : HostTexts.French).Say(CodeOf(reason));
    }
}
