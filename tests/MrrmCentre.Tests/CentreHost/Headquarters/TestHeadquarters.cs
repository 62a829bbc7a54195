extern alias host;

using host::CentreHost.Bundles;
using host::CentreHost.Headquarters;
using host::CentreHost.Headquarters.Figures;
using host::CentreHost.Headquarters.Receiving;
using host::CentreHost.Headquarters.Sites;
using host::CentreHost.Summaries;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>Headquarters' books on a database in memory, behind the point where files have been opened and verified.</summary>
internal sealed class TestHeadquarters : IDisposable
{
    private static readonly SiteKey AnyKey = SiteKey.Create("NER-AGZ-01");

    private readonly ReceiptBook _receipts;

    public TestHeadquarters(HeadquartersDatabase? database = null)
    {
        Database = database ?? HeadquartersDatabase.OpenInMemory();
        Cells = new CellBook(Database);
        Sites = new SiteBook(Database);
        _receipts = new ReceiptBook(Database, Cells, IndicatorDictionary.Current, Clock);
    }

    public static string KeyOfEverySite => AnyKey.Id;

    public FixedClock Clock { get; } = new(new DateTime(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc));

    public HeadquartersDatabase Database { get; }

    public CellBook Cells { get; }

    public SiteBook Sites { get; }

    public FiguresQuery Figures => new(Database, Cells, IndicatorDictionary.Current);

    public void Enrol(string site, Guid install, DateOnly start)
    {
        var enrolment = new SiteEnrolment(
            SiteEnrolment.FormatName, site, "Démo " + site, site[..3], "NE001", install, start, Convert.ToBase64String(AnyKey.Certificate.RawData));
        Assert.Null(Sites.Enrol(enrolment, Clock.GetUtcNow()));
    }

    public IReadOnlyList<string> Take(params IReadOnlyList<OpenedFile> files) => [.. _receipts.Take(files).Select(receipt => receipt.Outcome)];

    public IReadOnlyList<Receipt> Receipts(params IReadOnlyList<OpenedFile> files) => _receipts.Take(files);

    public Arrivals Arrivals(string site, Guid install) => new Acknowledging(Database).Of(site).Single(arrivals => arrivals.Install == install);

    public IReadOnlyList<SiteStatus> Status() => new StatusQuery(Database, Cells, Clock).Of();

    public long? Meals(DateOnly from, DateOnly until) => Figures.Of(from, until, FiguresBy.Programme)
        .SingleOrDefault(figure => figure.Cell is { Indicator: "MEALS_SERVED", IsTotal: true })?.Value;

    public void Dispose() => Database.Dispose();
}
