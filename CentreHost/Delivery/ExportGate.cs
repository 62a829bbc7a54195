using System.Text.RegularExpressions;
using CentreHost.Bundles;
using CentreHost.People;
using CentreHost.Storage;
using CentreHost.Summaries;
using CentreHost.Texts;

namespace CentreHost.Delivery;

/// <summary>
/// Nothing leaves that is not on a list of codes: a detail is a word of the dictionary, a country, a reason this program
/// knows, or a number of the centre's own. What somebody typed has no way through. Pure.
/// </summary>
internal static partial class ExportGate
{
    /// <returns>The first cell that may not leave.</returns>
    public static Refusal? Check(IEnumerable<BundleFigure> figures, IndicatorDictionary dictionary) =>
        figures.FirstOrDefault(figure => !May(figure, dictionary)) is { } wrong
            ? DeliveryRefusal.MayNotLeave(dictionary.Find(wrong.Indicator)?.Code ?? "?")
            : null;

    private static bool May(BundleFigure figure, IndicatorDictionary dictionary) =>
        dictionary.Find(figure.Indicator) is { } declared
        && (figure.Detail is not { } detail || declared.Detail switch
        {
            "session" => IsListed(declared, detail) || ServiceNumber().IsMatch(detail),
            "heads" => IsListed(declared, detail),
            "service" => ServiceNumber().IsMatch(detail),
            "item" => dictionary.KnowsItem(detail) || ItemNumber().IsMatch(detail),
            "reason" => HostTexts.French.Has(detail.ToLowerInvariant()),
            "country" => detail == FourteenDays.OtherCountries || Nationalities.Find(detail) is not null,
            _ => false,
        });

    private static bool IsListed(Indicator declared, string detail) => declared.Details?.Contains(detail) == true;

    [GeneratedRegex(@"^SERVICE-[0-9]{1,9}\z")]
    private static partial Regex ServiceNumber();

    [GeneratedRegex(@"^ITEM-[0-9]{1,9}\z")]
    private static partial Regex ItemNumber();
}
