using CentreHost.Headquarters.Sites;

namespace CentreHost.Headquarters.Publishing;

/// <summary>One indicator for every centre, its country and the programme, with every sum that a reader can do.</summary>
internal sealed class PublishedTable
{
    private readonly List<(string Unit, string People)> _places = [];
    private readonly Dictionary<(string Unit, string People), int> _at = [];
    private readonly List<long> _amounts = [];

    /// <param name="centres">Each centre's groups; the first of them is everybody.</param>
    public PublishedTable(IReadOnlyList<(EnrolledSite Site, Dictionary<string, long> Groups)> centres)
    {
        People = [Publication.All, .. PeopleGroups.Parts.Where(part => centres.Any(centre => centre.Groups.ContainsKey(part)))];
        foreach (var (site, groups) in centres)
        {
            foreach (var people in People)
            {
                var amount = groups.GetValueOrDefault(people);
                Add(site.Site, people, amount);
                Add(site.Country, people, amount);
                Add(Publication.All, people, amount);
            }
        }

        var countries = centres.Select(centre => centre.Site.Country).Distinct().ToList();
        Units = [Publication.All, .. countries.Order(StringComparer.Ordinal), .. centres.Select(centre => centre.Site.Site)];
        Sums =
        [
            .. Units.Where(_ => People.Count > 1).Select(unit => new PublishedSum(
                _at[(unit, Publication.All)], [.. People.Skip(1).Select(people => _at[(unit, people)])])),
            .. People.Select(people => new PublishedSum(_at[(Publication.All, people)], [.. countries.Select(country => _at[(country, people)])])),
            .. People.SelectMany(people => countries.Select(country => new PublishedSum(
                _at[(country, people)],
                [.. centres.Where(centre => centre.Site.Country == country).Select(centre => _at[(centre.Site.Site, people)])]))),
        ];
    }

    public IReadOnlyList<string> People { get; }

    public IReadOnlyList<string> Units { get; }

    public IReadOnlyList<PublishedSum> Sums { get; }

    public IReadOnlyList<long> Amounts => _amounts;

    public IReadOnlyList<(string Unit, string People)> Places => _places;

    private void Add(string unit, string people, long amount)
    {
        if (!_at.TryGetValue((unit, people), out var place))
        {
            _at[(unit, people)] = place = _places.Count;
            _places.Add((unit, people));
            _amounts.Add(0);
        }

        _amounts[place] += amount;
    }
}
