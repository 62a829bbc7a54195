extern alias host;

using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using host::CentreHost.Bundles;
using host::CentreHost.Headquarters.Publishing;
using host::CentreHost.Texts;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

public class PublishingTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 1, 5);
    private static readonly Guid Agadez = new("6f0d6c0e-5a0b-4b60-9a5e-0c2f0a0f7c11");

    private readonly TestHeadquarters _hq;
    private readonly Dictionary<DateOnly, int> _revisions = [];
    private long _seq;
    private string? _prev;

    public PublishingTests()
        : this(server: null)
    {
    }

    protected PublishingTests(PostgresServer? server)
    {
        _hq = new TestHeadquarters(server?.Database());
        _hq.Enrol(SomeBundles.Site, Agadez, Monday);
    }

    [Fact]
    public void The_sentence_of_the_field_is_said_and_days_that_did_not_come_are_counted()
    {
        for (var day = 0; day < 11; day++)
        {
            Send(Monday.AddDays(day), men: day == 0 ? 454 : 0, women: day == 0 ? 27 : 0, children: day == 0 ? 23 : 0);
        }

        var french = Page(Publish(Monday), HostTexts.French);
        Assert.Contains("504 migrants accueillis, dont 27 femmes et 23 enfants", french, StringComparison.Ordinal);
        Assert.Equal(2, french.Split("<rect").Length);
        Assert.Contains("<td>Niger</td>", french, StringComparison.Ordinal);
        Assert.Contains("11 jours sur 14", french, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", french, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", french, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_published_period_stays_as_it_was_and_the_next_says_what_changed()
    {
        Send(Monday, men: 400, women: 50, children: 50);
        var first = Publish(Monday);
        _hq.Clock.Pass(TimeSpan.FromDays(1));
        Send(Monday, men: 412, women: 50, children: 50);
        Send(Monday.AddDays(14), men: 100, women: 20, children: 20);
        var second = Publish(Monday.AddDays(14));

        Assert.Equal(500, first.Find("all", "ARRIVALS_NEW", "all")!.Period);
        Assert.Equal(first.ToJson(), new PublicationBook(_hq.Database).Find(Monday)!.ToJson());
        Assert.Equal(12, Assert.Single(second.Restated).Change);
        Assert.Equal((1, 1), (Assert.Single(second.RestatedDays).Number, second.RestatedDays[0].Days));
        Assert.Equal(652, second.Find("all", "ARRIVALS_NEW", "all")!.Start);
        Assert.Contains("du 19 janvier au 1er f", Page(second, HostTexts.French), StringComparison.Ordinal);
        Assert.Contains(": +12</p>", Page(second, HostTexts.English), StringComparison.Ordinal);
        Assert.DoesNotContain(" : ", Page(second, HostTexts.English), StringComparison.Ordinal);
        Assert.Contains("&#160;: +12</p>".Replace("&#160;", " ", StringComparison.Ordinal), Page(second, HostTexts.French), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_back_is_named_without_a_bar_and_the_smallest_number_told_is_said()
    {
        Send(Monday, men: 3, women: 0, children: 0);
        var page = Page(Publish(Monday), HostTexts.English);

        Assert.Contains($"Fewer than {Disclosure.Smallest} new arrivals", page, StringComparison.Ordinal);
        Assert.Contains($"&lt; {Disclosure.Smallest}</text>", page, StringComparison.Ordinal);
        var chart = page[page.IndexOf("<svg", StringComparison.Ordinal)..page.IndexOf("</svg>", StringComparison.Ordinal)];
        Assert.DoesNotContain("<rect", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_what_its_standard_says_and_holds_the_figures()
    {
        Send(Monday, men: 400, women: 50, children: 7);
        using var book = SpreadsheetDocument.Open(new MemoryStream(PublicationXlsx.Of(Publish(Monday), HostTexts.French)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book));
        var rows = book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Row>()).Select(row => row.InnerText).ToList();
        Assert.Contains(rows, row => row.EndsWith("all457457457", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.EndsWith("children< 1100", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_before_the_first_publication_are_cumulated_and_not_counted_into_its_fourteen()
    {
        Send(Monday, men: 300, women: 30, children: 30);
        Send(Monday.AddDays(14), men: 100, women: 20, children: 20);
        var first = Publish(Monday.AddDays(14)).Find("all", "ARRIVALS_NEW", "all")!;

        Assert.Equal((140L, 500L, 500L), (first.Period, first.Year, first.Start));
        Assert.False(first.Carried);
    }

    /// <summary>Differencing: what was too few to tell stays out of the sums too, until there are enough.</summary>
    [Fact]
    public void What_was_kept_back_cannot_be_had_by_subtracting_one_publication_from_the_next()
    {
        Send(Monday, men: 100, women: 7, children: 0);
        Send(Monday.AddDays(14), men: 100, women: 7, children: 0);
        var first = Publish(Monday);
        var second = Publish(Monday.AddDays(14));

        Assert.Null(first.Find("all", "ARRIVALS_NEW", "women")!.Period);
        Assert.Equal(0, first.Find("all", "ARRIVALS_NEW", "women")!.Start);
        Assert.Equal(14, second.Find("all", "ARRIVALS_NEW", "women")!.Period);
        Assert.True(second.Find("all", "ARRIVALS_NEW", "women")!.Carried);
        Assert.Equal(214, second.Find("all", "ARRIVALS_NEW", "all")!.Start);
    }

    [Fact]
    public void Only_whole_periods_in_their_order_once()
    {
        Send(Monday, men: 100, women: 20, children: 20);
        Publish(Monday);

        Assert.Equal("hq_period_published", Refused(Monday));
        Assert.Equal("hq_no_such_period", Refused(Monday.AddDays(7)));
        Assert.Equal("hq_earlier_period_open", Refused(Monday.AddDays(28)));
        Assert.Equal("hq_period_not_over", Refused(Monday.AddDays(14 * 60)));
    }

    public void Dispose()
    {
        _hq.Dispose();
        GC.SuppressFinalize(this);
    }

    private Publication Publish(DateOnly from) => new Publisher(_hq.Database, _hq.Cells, _hq.Clock).Publish(from).Value!;

    private string Refused(DateOnly from) => new Publisher(_hq.Database, _hq.Cells, _hq.Clock).Publish(from).Refusal!.Code;

    private static string Page(Publication publication, Phrasebook words) => Encoding.UTF8.GetString(new PublicationPage(publication, words).Write());

    private void Send(DateOnly day, long men, long women, long children)
    {
        _revisions[day] = _revisions.TryGetValue(day, out var revision) ? revision + 1 : 0;
        var bundle = SomeBundles.Day(
            Agadez, ++_seq, day, _revisions[day], _prev,
            [
                SomeBundles.Total("ARRIVALS_NEW", men + women + children), SomeBundles.Cell("ARRIVALS_NEW", "m", "18-59", men),
                SomeBundles.Cell("ARRIVALS_NEW", "f", "18-59", women), SomeBundles.Cell("ARRIVALS_NEW", "f", "5-11", children),
            ]);
        _prev = BundleJson.Sha256(BundleJson.Write(bundle));
        Assert.Equal(["ACCEPTED"], _hq.Take(ModelCentre.Sent(bundle, TestHeadquarters.KeyOfEverySite)));
    }
}
