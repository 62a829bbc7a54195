using CentreHost.Texts;

namespace CentreHost.Stock.Deviations;

/// <summary>How often, and why, issued lines took other lots than first expired, first out had named.</summary>
/// <param name="From">The first service day, <paramref name="Through"/> the last.</param>
/// <param name="Lines">Newest first.</param>
internal sealed record DeviationPage(
    DateOnly From, DateOnly Through, IReadOnlyList<PlaceDeviations> Places, IReadOnlyList<DeviationLine> Lines);

/// <param name="Issued">Lines that left the place and could have deviated.</param>
/// <param name="PerThousand">Of them, to the nearest.</param>
internal sealed record PlaceDeviations(string Place, Sentence Name, long Issued, long Deviating, int? PerThousand);

internal sealed record DeviationLine(
    DateOnly Day, string Document, string Place, string Item, Sentence Name, string Reason, string Staff);
