using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CentreHost.People;
using CentreHost.Summaries;
using CentreHost.Summaries.Review;
using CentreHost.Texts;

namespace CentreHost.Headquarters.Publishing;

/// <summary>A publication as one page that needs nothing else: no script, no picture from elsewhere, and it prints on A4.</summary>
internal sealed partial class PublicationPage(Publication publication, Phrasebook words)
{
    private const string Style =
        """
        @page{size:A4;margin:14mm}body{font:10.5pt/1.4 'DejaVu Sans',Arial,sans-serif;color:#1c2733;max-width:182mm;margin:6mm auto}
        h1{font-size:17pt;margin:0 0 1mm}h2{font-size:12pt;margin:7mm 0 2mm;border-bottom:1px solid #9fb3c8}p{margin:1mm 0}
        .lead{font-size:13pt;font-weight:600;color:#0b4f6c;margin:3mm 0}.note{color:#52606d;font-size:9pt}
        table{border-collapse:collapse;width:100%;font-size:9.5pt;page-break-inside:auto}tr{page-break-inside:avoid}
        th,td{padding:1mm 1.5mm;border-bottom:1px solid #d9e2ec;text-align:right}th:first-child,td:first-child{text-align:left;min-width:38mm}tr.country td{font-weight:600;background:#f7f9fb}
        th{background:#f0f4f8}svg{width:100%;height:auto}.few{color:#7b8794}
        """;

    /// <summary>Of a drawing, in millimetres: what A4 leaves between its margins.</summary>
    private const double Width = 182;

    public byte[] Write()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{words.Language}\"><head><meta charset=\"utf-8\"><title>{Title()}</title><style>{Style}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Title()}</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Say("pub_made", publication.Number, publication.PublishedUtc)}</p>");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"lead\">{Headline()}</p>");
        Reporting(page);
        Totals(page);
        Centres(page);
        Restated(page);
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Say("pub_reading")}</h2><p class=\"note\">{Say("pub_rule", Disclosure.Smallest)}</p></body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>"504 migrants, including 27 women and 23 children"; what is kept back is left out, not guessed.</summary>
    private string Headline()
    {
        var all = Of(Publication.All, PeopleGroups.Women, "ARRIVALS_NEW");
        var children = Of(Publication.All, PeopleGroups.Children, "ARRIVALS_NEW");
        var total = Of(Publication.All, Publication.All, "ARRIVALS_NEW");
        return (total?.Period, all?.Period, children?.Period) switch
        {
            (null, _, _) => Say("pub_few_arrivals", Disclosure.Smallest),
            ({ } people, { } women, { } minors) => Say("pub_headline", people, women, minors),
            ({ } people, _, _) => Say("pub_headline_total", people),
        };
    }

    private void Reporting(StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Say("pub_reporting")}</h2><table><tr><th>{Say("pub_centre")}</th><th>{Say("pub_days")}</th></tr>");
        foreach (var centre in publication.Reporting)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(centre.Name)} <span class=\"note\">{Html(centre.Site)}</span></td><td>{Say("pub_days_of", (long)centre.Days, Publication.Days)}</td></tr>");
        }

        page.Append("</table>");
    }

    private void Totals(StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Say("pub_programme")}</h2>");
        page.Append(Chart(
            "pub_chart_moves",
            Shown().Where(figure => figure.Indicator.StartsWith("ARRIVALS", StringComparison.Ordinal) || figure.Indicator.StartsWith("DEPART", StringComparison.Ordinal))
                .Select(figure => Bar(Plain(figure.Indicator), figure))));
        page.Append(CultureInfo.InvariantCulture, $"<table><tr><th></th><th>{Say("pub_period")}</th><th>{Say("pub_women")}</th><th>{Say("pub_children")}</th><th>{Say("pub_year")}</th><th>{Say("pub_start", publication.StartSince)}</th></tr>");
        foreach (var figure in Shown())
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Name(figure.Indicator)}</td><td>{Cell(figure)}</td><td>{Cell(Of(Publication.All, PeopleGroups.Women, figure.Indicator))}</td><td>{Cell(Of(Publication.All, PeopleGroups.Children, figure.Indicator))}</td><td>{Number(figure.Year)}</td><td>{Number(figure.Start)}</td></tr>");
        }

        page.Append("</table>");
    }

    private void Centres(StringBuilder page)
    {
        string[] indicators = ["ARRIVALS_NEW", "DEPART_AVR", "MEALS_SERVED", "MED_CONSULT", "AVR_REGISTERED"];
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Say("pub_by_centre")}</h2>");
        page.Append(Chart("pub_chart_present", publication.Reporting.Select(centre => Bar(centre.Name, Present(centre.Site)))));
        page.Append(CultureInfo.InvariantCulture, $"<table><tr><th>{Say("pub_centre")}</th><th>{Name("PRESENT_CLOSE")}</th>");
        foreach (var indicator in indicators)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th>{Name(indicator)}</th>");
        }

        page.Append("</tr>");
        var countries = publication.Reporting.Select(centre => centre.Country).Distinct().Select(country => (Unit: country, Name: Country(country), Class: "country"));
        foreach (var (unit, name, kind) in publication.Reporting.Select(centre => (centre.Site, centre.Name, Class: "centre")).Concat(countries))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr class=\"{kind}\"><td>{Html(name)}</td><td>{Cell(Present(unit))}</td>");
            foreach (var indicator in indicators)
            {
                page.Append(CultureInfo.InvariantCulture, $"<td>{Cell(Of(unit, Publication.All, indicator))}</td>");
            }

            page.Append("</tr>");
        }

        page.Append("</table>");
    }

    private void Restated(StringBuilder page)
    {
        if (publication.RestatedDays.Count == 0 && publication.Restated.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<h2>{Say("pub_restated")}</h2>");
        foreach (var days in publication.RestatedDays)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Say("pub_restated_days", (long)days.Days, Html(days.Site), days.Number, days.From, days.Until)}</p>");
        }

        foreach (var figure in publication.Restated)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Say("pub_restated_figure", Plain(figure.Indicator), figure.Change is { } change ? change.ToString("+#,0;-#,0", words.Culture) : Few)}</p>");
        }
    }

    private string Few => words.Say("pub_few", Disclosure.Smallest.ToString(words.Culture));

    private string Chart(string title, IEnumerable<BarRow> rows) => SvgDrawing.Of(Charts.Bars(words[title], [.. rows], Width));

    private BarRow Bar(string name, PublishedFigure? figure) => figure switch
    {
        null => new BarRow(name, null, ""),
        { Period: { } told } => new BarRow(name, told, Number(told)),
        _ => new BarRow(name, null, Few),
    };

    private IEnumerable<PublishedFigure> Shown() => publication.Figures.Where(figure => figure is { Unit: Publication.All, People: Publication.All });

    private PublishedFigure? Of(string unit, string people, string indicator) => publication.Find(unit, indicator, people);

    private PublishedFigure? Present(string unit) =>
        publication.Present.FirstOrDefault(figure => figure.Unit == unit && figure.People == Publication.All);

    private string Cell(PublishedFigure? figure) => figure switch
    {
        null => "",
        { Period: null } => $"<span class=\"few\">{Html(Few)}</span>",
        { Period: { } told, Carried: true } => Number(told) + "*",
        { Period: { } told } => Number(told),
    };

    private string Number(long number) => number.ToString("N0", words.Culture);

    private string Country(string code) => Nationalities.Find(code) is { } known ? words.Language == "en" ? known.En : known.Fr : code;

    private string Name(string indicator) => Html(Plain(indicator));

    private string Plain(string indicator) => IndicatorDictionary.Current[indicator].Name.In(words.Language);

    private string Title() => Say("pub_title", publication.From, publication.Until);

    private string Say(string key, params object?[] arguments) => Html(Dated(words.Say(key, arguments)));

    /// <summary>French names the first of a month as a rank and the other days by their number; .NET does not know.</summary>
    private string Dated(string text) => words.Language == "fr" ? FirstOfMonth().Replace(text, "1er ") : text;

    [GeneratedRegex("(?<![0-9])1 (?=janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)")]
    private static partial Regex FirstOfMonth();

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
