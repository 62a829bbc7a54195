extern alias host;

using System.Globalization;
using host::CentreHost.Headquarters;
using host::CentreHost.Headquarters.Figures;
using host::CentreHost.Storage;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Benchmarks;

/// <summary>
/// A hundred centres' five years in headquarters' tables, as receiving them leaves them; opening that many seals would be an
/// hour of RSA. The signed files themselves are left out: no sum reads them.
/// </summary>
internal static class HqYears
{
    public const int Sites = 100;
    public const int Days = 5 * 365 + 1;

    /// <summary>Different days of figures; drawing every one anew would measure the generator.</summary>
    private const int Variants = 64;

    public static void Write(HeadquartersDatabase database)
    {
        database.Write(() => database.Run("DELETE FROM bundles") + database.Run("DELETE FROM receipts"));
        var packed = database.Write(() => Packed(new CellBook(database)));
        for (var site = 0; site < Sites; site++)
        {
            database.Write(() => WriteSite(database, site, packed));
        }
    }

    private static List<byte[]> Packed(CellBook cells)
    {
        cells.Refresh();
        var random = new Random(20260311);
        return [.. Enumerable.Range(0, Variants).Select(_ => PackedCells.Pack(SomeBundles.FullDay(random).Select(figure => new DayCell(
            cells.IdOf(new CellKey(figure.Indicator, figure.Gender, figure.AgeRange, figure.Detail ?? "")), figure.Value, 'A'))))];
    }

    private static int WriteSite(HeadquartersDatabase database, int site, List<byte[]> packed)
    {
        var (name, install) = (HqInbox.SiteOf(site), HqInbox.InstallOf(site).ToString("D"));
        for (var day = 0; day < Days; day++)
        {
            var (id, date) = (site * (long)Days + day + 1, Columns.Day(HqInbox.First.AddDays(day)));
            var sha256 = id.ToString("x64", CultureInfo.InvariantCulture);
            database.Run(
                """
                INSERT INTO bundles (id, site, install_id, seq, sha256, prev_sha256, op_date, revision, figures_sha256, repeats, received_at,
                    created_at, clock_state, review_status, dictionary_version, checks, signed)
                VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7, 0, @p5, 0, 0, 0, 'TRUSTED', 'APPROVED', '2026.1', @p8, @p9)
                """,
                id, name, install, day + 1L, sha256, sha256, date, """{"YearSince":"2021-01-01","StartSince":"2021-01-01","Year":{},"Start":{}}""",
                Array.Empty<byte>());
            database.Run(
                """
                INSERT INTO receipts (id, received_at, file, site, install_id, seq, sha256, op_date, revision, outcome, detail)
                VALUES (@p1, 0, @p2, @p3, @p4, @p5, @p6, @p7, 0, 'ACCEPTED', '')
                """,
                id, $"{name}_{date}_r0_s{day + 1:D6}.mrrm", name, install, day + 1L, sha256, date);
            database.Run(
                """
                INSERT INTO day_figures (site, op_date, bundle_id, revision, cells) VALUES (@p1, @p2, @p3, 0, @p4)
                ON CONFLICT (site, op_date) DO UPDATE SET bundle_id = excluded.bundle_id, cells = excluded.cells
                """,
                name, date, id, packed[(site * 7 + day) % packed.Count]);
        }

        var days = new DayBook(database);
        for (var month = HqInbox.First; month < HqInbox.First.AddDays(Days); month = month.AddMonths(1))
        {
            days.FoldMonth(name, DayBook.MonthOf(month));
        }

        return Days;
    }
}
