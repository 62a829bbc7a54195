using CentreHost.Headquarters.Figures;
using CentreHost.Headquarters.Sites;
using CentreHost.Storage;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Publishing;

/// <summary>Makes the publication of fourteen days: from true counts, small numbers kept back last, and then for good.</summary>
internal sealed class Publisher(HeadquartersDatabase database, CellBook cells, TimeProvider clock)
{
    private static readonly IReadOnlyList<string> Flows =
    [
        "ARRIVALS_NEW", "ARRIVALS_RETURNING", "ARRIVALS_TRANSFER", "DEPART_AVR", "DEPART_TRANSFER", "DEPART_SELF", "DEPART_REFERRED", "DEATHS",
        "BED_NIGHTS", "MEALS_SERVED", "HYG_KIT_ISSUED", "MHM_KIT", "BABY_KIT", "BLANKET", "MED_CONSULT", "PSS_INDIVIDUAL", "PSS_GROUP_ATT", "LEGAL",
        "FT_OPENED", "FT_RESOLVED", "INFO_ATTENDANCE", "OUTREACH_HEADS", "AVR_REGISTERED", "AVR_DEPARTED",
    ];

    private const string PresentAtClose = "PRESENT_CLOSE";

    private readonly FiguresQuery _figures = new(database, cells, IndicatorDictionary.Current);
    private readonly PublicationBook _book = new(database);

    public Answer<Publication> Publish(DateOnly from)
    {
        var until = from.AddDays(Publication.Days - 1);
        if (!Publication.IsFirstDay(from))
        {
            return HeadquartersRefusal.NoSuchPeriod(from);
        }

        return until >= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)
            ? HeadquartersRefusal.PeriodNotOver(until)
            : database.Write<Answer<Publication>>(() => Frozen(from, until));
    }

    private Answer<Publication> Frozen(DateOnly from, DateOnly until)
    {
        var last = _book.Last();
        if (_book.Find(from) is not null || from < last?.From)
        {
            return HeadquartersRefusal.PeriodPublished(from);
        }

        if (last is not null && from != last.From.AddDays(Publication.Days))
        {
            return HeadquartersRefusal.EarlierPeriodOpen(last.From.AddDays(Publication.Days));
        }

        var made = Made(from, until, last);
        _book.Keep(made);
        return made;
    }

    private Publication Made(DateOnly from, DateOnly until, Publication? last)
    {
        var sites = new SiteBook(database).All();
        var reported = _figures.DaysReported(from, until);
        var start = sites.Select(site => site.StartDay).DefaultIfEmpty(from).Min();
        var sums = _figures.Flows(start, until);
        var before = last is null ? null : _figures.Flows(start, last.Until);
        var history = last is null ? _figures.Flows(start, from.AddDays(-1)) : null;
        var year = last is null ? _figures.Flows(new DateOnly(until.Year, 1, 1), from.AddDays(-1)) : null;
        var (figures, truth, restated) = (new List<PublishedFigure>(), new Dictionary<string, long>(), new List<RestatedFigure>());
        foreach (var indicator in Flows)
        {
            var table = Table(sites, sums, indicator);
            var told = Told(table, indicator, last ?? Prehistory(Table(sites, history!, indicator), Table(sites, year!, indicator), indicator, from), until).ToList();
            figures.AddRange(told);
            Remember(table, indicator, truth);
            if (before is not null)
            {
                var period = told.Find(figure => figure is { Unit: Publication.All, People: Publication.All })?.Period;
                restated.AddRange(Restated(Table(sites, before, indicator), indicator, last!, period));
            }
        }

        return new Publication(
            (last?.Number ?? 0) + 1, from, until, clock.GetUtcNow().UtcDateTime, start,
            [.. sites.Select(site => new ReportingCentre(site.Site, site.Name, site.Country, reported.GetValueOrDefault(site.Site)))],
            figures, Present(sites, from, until), _book.Restated(), restated, truth);
    }

    private static PublishedTable Table(
        IReadOnlyList<EnrolledSite> sites, IReadOnlyDictionary<string, ILookup<string, KeyValuePair<CellKey, long>>> sums, string indicator) =>
        new([.. sites.Select(site => (site, PeopleGroups.Grouped(sums.TryGetValue(site.Site, out var of) ? of[indicator] : [])))]);

    /// <summary>What has not been told yet, as far as it may be.</summary>
    private static IEnumerable<PublishedFigure> Told(PublishedTable table, string indicator, Publication? last, DateOnly until)
    {
        var before = (last?.Figures ?? []).Where(figure => figure.Indicator == indicator).ToDictionary(figure => (figure.Unit, figure.People));
        var earlier = table.Places.Select(place => before.GetValueOrDefault((place.Unit, place.People))).ToList();
        var untold = table.Amounts.Select((amount, i) => amount - (earlier[i]?.Start ?? 0)).ToList();
        var told = Disclosure.Tellable(untold, table.Sums);
        for (var i = 0; i < table.Places.Count; i++)
        {
            var (unit, people) = table.Places[i];
            var now = told[i] ? untold[i] : 0;
            var carried = last is not null && last.Truth.GetValueOrDefault(Publication.Key(unit, indicator, people)) != (earlier[i]?.Start ?? 0);
            var year = last?.Until.Year == until.Year ? earlier[i]?.Year ?? 0 : 0;
            yield return new PublishedFigure(
                unit, indicator, people, told[i] ? now : null, carried && told[i], year + now, (earlier[i]?.Start ?? 0) + now);
        }
    }

    /// <summary>
    /// What lies before the first publication of all stands in its cumulated figures and not in its fourteen days, and is
    /// told under the same rule.
    /// </summary>
    private static Publication Prehistory(PublishedTable sinceStart, PublishedTable sinceNewYear, string indicator, DateOnly from)
    {
        var told = Disclosure.Tellable(sinceStart.Amounts, sinceStart.Sums);
        var toldOfYear = Disclosure.Tellable(sinceNewYear.Amounts, sinceNewYear.Sums);
        var earlier = new Dictionary<string, long>();
        Remember(sinceStart, indicator, earlier);
        return new Publication(
            0, from.AddDays(-Publication.Days), from.AddDays(Publication.Days - 1), DateTime.UnixEpoch, from, [],
            [.. sinceStart.Places.Select((place, i) => new PublishedFigure(
                place.Unit, indicator, place.People, null, false,
                // The years before are the difference of the two, and told only where they are not a few people.
                told[i] && toldOfYear[i] && Disclosure.IsLarge(sinceStart.Amounts[i] - sinceNewYear.Amounts[i]) ? sinceNewYear.Amounts[i] : 0,
                told[i] ? sinceStart.Amounts[i] : 0))],
            [], [], [], earlier);
    }

    private static void Remember(PublishedTable table, string indicator, Dictionary<string, long> truth)
    {
        for (var i = 0; i < table.Places.Count; i++)
        {
            truth[Publication.Key(table.Places[i].Unit, indicator, table.Places[i].People)] = table.Amounts[i];
        }
    }

    /// <summary>
    /// What is known now of the time already published, less what was known then; everybody of the whole programme. Kept back
    /// also where the rest of the period's number would be a few people.
    /// </summary>
    private static IEnumerable<RestatedFigure> Restated(PublishedTable before, string indicator, Publication last, long? period)
    {
        var known = last.Truth.GetValueOrDefault(Publication.Key(Publication.All, indicator, Publication.All));
        var change = before.Places.Select((place, i) => (place, before.Amounts[i]))
            .Where(one => one.place == (Publication.All, Publication.All)).Sum(one => one.Item2) - known;
        if (change != 0)
        {
            yield return new RestatedFigure(
                indicator, Publication.All, Disclosure.IsLarge(change) && Disclosure.IsLarge((period ?? 0) - change) ? change : null);
        }
    }

    private List<PublishedFigure> Present(IReadOnlyList<EnrolledSite> sites, DateOnly from, DateOnly until)
    {
        var last = _figures.Of(from, until, FiguresBy.Centre).Where(figure => figure.Cell.Indicator == PresentAtClose && figure.Value is not null)
            .ToLookup(figure => figure.Group, figure => KeyValuePair.Create(figure.Cell, figure.Value!.Value));
        var table = new PublishedTable([.. sites.Select(site => (site, PeopleGroups.Grouped(last[site.Site])))]);
        var told = Disclosure.Tellable(table.Amounts, table.Sums);
        return [.. table.Places.Select((place, i) => new PublishedFigure(
            place.Unit, PresentAtClose, place.People, told[i] ? table.Amounts[i] : null, false, 0, 0))];
    }
}
