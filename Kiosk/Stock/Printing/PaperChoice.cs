using System.Globalization;
using CentreHost.Stock;
using Kiosk.Fields;
using Kiosk.Stock.Making;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Printing;

/// <summary>What a paper is about: a document, or a place, an item, a lot, a month.</summary>
internal sealed class PaperChoice
{
    private const int MonthsBack = 12;
    private static readonly int[] Spans = [30, 90, 366];

    private readonly Desk _desk;
    private readonly StorePaper _paper;
    private readonly DropDown<int> _days;
    private readonly DropDown<DateOnly> _month;
    private DropDown<DocumentLine> _document;
    private DropDown<PlaceLine> _place;
    private DropDown<ItemLine> _item;
    private DropDown<LotLine> _lot;
    private string? _lotsOf;

    public PaperChoice(Desk desk, StorePaper paper, DocumentLine? document)
    {
        (_desk, _paper) = (desk, paper);
        _days = new DropDown<int>(Spans, days => desk.Say("print_days", days)) { SelectedIndex = 0 };
        var today = DateOnly.FromDateTime(desk.Host.NowLocal);
        var months = Enumerable.Range(0, MonthsBack).Select(back => new DateOnly(today.Year, today.Month, 1).AddMonths(-back));
        _month = new DropDown<DateOnly>([.. months], month => month.ToString("MMMM yyyy", desk.Words.Culture)) { SelectedIndex = 0 };
        _document = Documents(document is null ? [] : [document]);
        _document.SelectedIndex = document is null ? -1 : 0;
        (_place, _item, _lot) = (PlaceChoice.Of(desk, [], null), ItemWords.Choice(desk, []), Lots([]));
    }

    public IEnumerable<Field> Fields => _paper switch
    {
        StorePaper.CountSheet => [Asked("stock_place", _place)],
        StorePaper.StockCard => [Asked("stock_place", _place), Asked("stock_item", _item), Asked("print_span", _days)],
        StorePaper.BinCard =>
            [Asked("stock_place", _place), Asked("stock_item", _item), Asked("stock_lot", _lot), Asked("print_span", _days)],
        StorePaper.MonthlyReturn => [Asked("print_month", _month)],
        _ => [Asked("print_document", _document)],
    };

    /// <summary>What the host is asked for, without the language.</summary>
    public string Route => _paper switch
    {
        StorePaper.CountSheet => $"count-sheet?place={Place}",
        StorePaper.StockCard => $"card?place={Place}&item={Item}&days={Text(Chosen(_days))}",
        StorePaper.BinCard => $"bin?place={Place}&item={Item}&lot={Text(Chosen(_lot).Id)}&days={Text(Chosen(_days))}",
        StorePaper.MonthlyReturn => string.Create(CultureInfo.InvariantCulture, $"month?month={Chosen(_month):yyyy-MM-dd}"),
        _ => $"{Uri.EscapeDataString(Chosen(_document).Number)}?",
    };

    /// <summary>Of the file, without folder, language and ending.</summary>
    public string Name => _paper switch
    {
        StorePaper.CountSheet => $"{_desk.Say("print_file_count")}-{Chosen(_place).Code}",
        StorePaper.StockCard => $"{_desk.Say("print_file_card")}-{Chosen(_place).Code}-{Safe(Chosen(_item).Code)}",
        StorePaper.BinCard =>
            $"{_desk.Say("print_file_card")}-{Chosen(_place).Code}-{Safe(Chosen(_item).Code)}-{Text(Chosen(_lot).Id)}",
        StorePaper.MonthlyReturn =>
            string.Create(CultureInfo.InvariantCulture, $"{_desk.Say("print_file_month")}-{Chosen(_month):yyyy-MM}"),
        _ => Safe(Chosen(_document).Number),
    };

    /// <summary>The item whose lots have not been asked for yet; none where none are wanted.</summary>
    public string? AskForLots() =>
        _paper == StorePaper.BinCard && !_item.IsOpen && _item.SelectedIndex >= 0 && Chosen(_item).Code is var code && code != _lotsOf
            ? _lotsOf = code
            : null;

    /// <returns>The new choice where the old one had the focus.</returns>
    public View? Take(IReadOnlyList<DocumentLine> documents)
    {
        var had = _document;
        _document = Documents([.. documents.Where(d => StorePapers.Of(d.Kind) == _paper)]);
        _document.SelectedIndex = _document.Items.Count == 1 ? 0 : -1;
        return had.HasFocus ? _document : null;
    }

    public View? Take(IReadOnlyList<PlaceLine> places)
    {
        var had = _place;
        _place = PlaceChoice.Of(_desk, places, "STORE");
        return had.HasFocus ? _place : null;
    }

    public View? Take(IReadOnlyList<ItemLine> items)
    {
        var had = _item;
        _item = ItemWords.Choice(_desk, items);
        return had.HasFocus ? _item : null;
    }

    public View? Take(IReadOnlyList<LotLine> lots)
    {
        var had = _lot;
        _lot = Lots([.. lots.Where(l => l.MergedInto is null)]);
        _lot.SelectedIndex = _lot.Items.Count == 1 ? 0 : -1;
        return had.HasFocus ? _lot : null;
    }

    private string Place => Uri.EscapeDataString(Chosen(_place).Code);

    private string Item => Uri.EscapeDataString(Chosen(_item).Code);

    private DropDown<DocumentLine> Documents(IReadOnlyList<DocumentLine> documents) => new(
        documents,
        d => string.Join(' ', new[] { d.Number, _desk.Day(d.ServiceDay), d.Partner, d.Reference }.OfType<string>()));

    private DropDown<LotLine> Lots(IReadOnlyList<LotLine> lots) => new(
        lots, l => _desk.Lot(l.Code, l.LastUsableDay) is { Length: > 0 } said ? said : _desk.Say("print_no_lot", _desk.Day(l.FirstReceived)));

    private static Field Asked<T>(string label, DropDown<T> choice) =>
        new(label, choice, () => choice.SelectedIndex < 0 ? "choose_one" : null);

    private static T Chosen<T>(DropDown<T> choice) => choice.Items[choice.SelectedIndex];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Codes may hold a slash; a file's name may not.</summary>
    private static string Safe(string code) => code.Replace('/', '_');
}
