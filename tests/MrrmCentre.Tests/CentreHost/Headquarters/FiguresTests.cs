extern alias host;

using host::CentreHost.Bundles;
using host::CentreHost.Headquarters.Figures;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

public class FiguresTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    private readonly PostgresServer? _server;

    public FiguresTests()
    {
    }

    protected FiguresTests(PostgresServer? server) => _server = server;

    [Fact]
    public void Packed_cells_come_back_as_they_were()
    {
        var random = new Random(4);
        var cells = Enumerable.Range(1, 500).Where(_ => random.Next(3) > 0)
            .Select(id => random.Next(4) == 0 ? new DayCell(id, null, "OQL"[random.Next(3)]) : new DayCell(id, random.NextInt64(-10_000_000, 10_000_000), 'A'))
            .ToList();

        Assert.Equal(cells, PackedCells.Unpack(PackedCells.Pack(cells.AsEnumerable().Reverse())));
        Assert.Empty(PackedCells.Unpack([]));
    }

    /// <summary>Whole months are read from the months, the rest from days: however a time is cut, it is the same sum.</summary>
    [Fact]
    public void Any_stretch_of_time_is_the_sum_of_its_days()
    {
        using var hq = new TestHeadquarters(_server?.Database());
        var centre = new ModelCentre(SomeBundles.Site, SomeBundles.Install, TestHeadquarters.KeyOfEverySite, new Random(5));
        hq.Enrol(centre.Site, centre.Install, Start);
        var days = Enumerable.Range(0, 200).Select(i => centre.Seal(Start.AddDays(i))).ToList();
        hq.Take(days);
        var random = new Random(6);
        for (var i = 0; i < 200; i++)
        {
            var (from, length) = (random.Next(0, 200), random.Next(0, 200));
            var told = days.Skip(from).Take(length + 1).SelectMany(file => file.Bundle!.Figures).ToList();
            var found = hq.Figures.Of(Start.AddDays(from), Start.AddDays(from + length), FiguresBy.Centre);

            Assert.Equal(told.Where(f => f.Indicator == "MEALS_SERVED").Sum(f => f.Value), Of(found, "MEALS_SERVED").Value);
            Assert.Equal(told.Last(f => f.Indicator == "PRESENT_CLOSE").Value, Of(found, "PRESENT_CLOSE").Value);
            Assert.DoesNotContain(found, figure => figure.Cell.Indicator == "WATER_LITRES");
        }

        // A month at a time, and each day once.
        Assert.Equal(
            days.Select((file, i) => ($"{Start.AddDays(i):yyyy-MM-dd}", file.Bundle!.Figures.Single(f => f.Indicator == "MEALS_SERVED").Value)),
            hq.Figures.Of(Start, Start.AddDays(250), FiguresBy.Day).Where(f => f.Cell.Indicator == "MEALS_SERVED").Select(f => (f.Group, f.Value)));
    }

    [Fact]
    public void Snapshots_are_the_last_of_each_centre_added_and_different_people_are_never_added_over_days()
    {
        using var hq = new TestHeadquarters(_server?.Database());
        var (agadez, dirkou) = (Guid.NewGuid(), Guid.NewGuid());
        hq.Enrol("NER-AGZ-01", agadez, Start);
        hq.Enrol("NER-DIR-01", dirkou, Start);
        BundleFigure[] First(long present) => [SomeBundles.Total("PRESENT_CLOSE", present), SomeBundles.Total("PERSONS_FED", 40)];
        var one = SomeBundles.Day(agadez, 1, Start, 0, null, First(100), site: "NER-AGZ-01");
        var two = SomeBundles.Day(agadez, 2, Start.AddDays(1), 0, BundleJson.Sha256(BundleJson.Write(one)), First(120), site: "NER-AGZ-01");
        var three = SomeBundles.Day(dirkou, 1, Start, 0, null, First(30), site: "NER-DIR-01");
        hq.Take([.. new[] { one, two, three }.Select(bundle => ModelCentre.Sent(bundle, TestHeadquarters.KeyOfEverySite))]);

        var niger = hq.Figures.Of(Start, Start.AddDays(1), FiguresBy.Country);
        Assert.Equal(150, Of(niger, "PRESENT_CLOSE").Value);
        Assert.Null(Of(niger, "PERSONS_FED").Value);
        Assert.Equal(3, Of(niger, "PRESENT_CLOSE").DaysTold);
        Assert.Equal(80, Of(hq.Figures.Of(Start, Start, FiguresBy.Day), "PERSONS_FED").Value);
        Assert.Equal(["all", "all"], hq.Figures.Of(Start, Start.AddDays(40), FiguresBy.Programme).Select(figure => figure.Group));
        Assert.Equal(
            [("2026-01-01", "PRESENT_CLOSE", 130), ("2026-01-01", "PERSONS_FED", 80), ("2026-01-02", "PRESENT_CLOSE", 120), ("2026-01-02", "PERSONS_FED", 40)],
            hq.Figures.Of(Start, Start.AddDays(40), FiguresBy.Day).Select(figure => (figure.Group, figure.Cell.Indicator, figure.Value!.Value)));
    }

    private static GroupFigure Of(IEnumerable<GroupFigure> figures, string indicator) =>
        figures.Single(figure => figure.Cell.Indicator == indicator && figure.Cell.IsTotal);
}
