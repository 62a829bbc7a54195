using System.Text.Json;
using CentreHost.Bundles;
using CentreHost.Headquarters.Figures;
using CentreHost.Headquarters.Sites;
using CentreHost.Storage;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Receiving;

/// <summary>What became of one file.</summary>
internal sealed record Receipt(string File, string Outcome, Refusal? Refusal, Manifest? Manifest, string? Sha256);

/// <summary>
/// Writes arriving bundles down. Many share one transaction: each is judged against what the ones before it left, nothing
/// of a refused one is written but its receipt, and the months are folded once at the end.
/// </summary>
internal sealed class ReceiptBook(HeadquartersDatabase database, CellBook cells, IndicatorDictionary dictionary, TimeProvider clock)
{
    private readonly DayBook _days = new(database);
    private readonly SiteBook _sites = new(database);

    public IReadOnlyList<Receipt> Take(IReadOnlyList<OpenedFile> files)
    {
        var written = false;
        try
        {
            var receipts = database.Write(() => TakeAll(files));
            written = true;
            return receipts;
        }
        finally
        {
            // Numbers given to new cells are gone with the transaction that gave them.
            if (!written)
            {
                cells.Forget();
            }
        }
    }

    /// <summary>Within a transaction of the caller's.</summary>
    public Receipt TakeOne(OpenedFile file) => TakeAll([file])[0];

    /// <summary>Within a transaction of the caller's: the day as a bundle that is kept already tells it.</summary>
    public void CountAgain(long id, Bundle bundle)
    {
        cells.Refresh();
        Count(id, bundle);
    }

    /// <summary>Within a transaction of the caller's.</summary>
    public void NoteAside(string file, Manifest manifest, string sha256) => Note(
        database.Number("SELECT max(id) FROM receipts") + 1, file, manifest, sha256, Decision.SetAside, "");

    private List<Receipt> TakeAll(IReadOnlyList<OpenedFile> files)
    {
        cells.Refresh();
        var months = new HashSet<(string Site, string Month)>();
        var receipts = new List<Receipt>(files.Count);
        var nextReceipt = database.Number("SELECT max(id) FROM receipts") + 1;
        var nextBundle = database.Number("SELECT max(id) FROM bundles") + 1;
        foreach (var file in files)
        {
            var decision = file.Refusal is { } refusal ? Decision.Refused(refusal) : Judge(file);
            if (decision.Kept)
            {
                Keep(nextBundle, file, decision);
                if (decision.Current)
                {
                    Count(nextBundle, file.Bundle!);
                    months.Add((file.Bundle!.Manifest.Site, DayBook.MonthOf(file.Bundle.Manifest.OpDate)));
                }

                nextBundle++;
            }

            Note(nextReceipt++, file, decision);
            receipts.Add(new Receipt(file.Name, decision.Outcome, decision.Refusal, file.Bundle?.Manifest, file.Sha256));
        }

        foreach (var (site, month) in months)
        {
            _days.FoldMonth(site, month);
        }

        return receipts;
    }

    private Decision Judge(OpenedFile file)
    {
        var manifest = file.Bundle!.Manifest;
        if (_sites.Find(manifest.Site) is not { } site)
        {
            return Decision.Refused(HeadquartersRefusal.UnknownSite(manifest.Site));
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return !_sites.HasKey(manifest.Site, file.KeyId!) ? Decision.Refused(BundleRefusal.BadSignature())
            : manifest.Demo ? Decision.Refused(HeadquartersRefusal.DemoBundle())
            : Undeclared(file.Bundle) is { } unknown ? Decision.Refused(unknown)
            : manifest.OpDate > today.AddDays(1) ? Decision.Refused(HeadquartersRefusal.FutureDay(manifest.OpDate))
            : manifest.OpDate < site.StartDay ? Decision.Refused(HeadquartersRefusal.BeforeStart(manifest.OpDate, site.StartDay))
            : ReceiveRules.Decide(manifest, file.Sha256!, KnownOf(manifest));
    }

    private Refusal? Undeclared(Bundle bundle)
    {
        var version = bundle.Manifest.DictionaryVersion;
        if (version != dictionary.Version)
        {
            return HeadquartersRefusal.UnknownDictionary(version, "");
        }

        var stranger = bundle.Figures.Concat(bundle.Block14?.Figures ?? []).FirstOrDefault(figure => dictionary.Find(figure.Indicator) is null);
        return stranger is null ? null : HeadquartersRefusal.UnknownDictionary(version, stranger.Indicator);
    }

    private Known KnownOf(Manifest manifest)
    {
        var (site, install) = (manifest.Site, manifest.InstallId.ToString("D"));
        const string sha = "SELECT sha256 FROM bundles WHERE site = @p1 AND install_id = @p2 AND seq = @p3";
        var accepted = database.Number("SELECT count(*) FROM installs WHERE site = @p1 AND install_id = @p2", site, install) > 0;
        var revision = database.First(
            "SELECT sha256, figures_sha256 FROM bundles WHERE site = @p1 AND op_date = @p2 AND revision = @p3 AND repeats = 0",
            row => new string[] { row.GetString(0), row.GetString(1) }, site, Columns.Day(manifest.OpDate), (long)manifest.Revision);
        return new Known(
            accepted,
            database.Text(sha, site, install, manifest.Seq),
            database.Text(sha, site, install, manifest.Seq - 1),
            database.Text("SELECT prev_sha256 FROM bundles WHERE site = @p1 AND install_id = @p2 AND seq = @p3", site, install, manifest.Seq + 1),
            revision is null ? null : (revision[0], revision[1]),
            (int?)database.NumberOrNone("SELECT revision FROM day_figures WHERE site = @p1 AND op_date = @p2", site, Columns.Day(manifest.OpDate)),
            database.Number("SELECT count(*) FROM bundles WHERE site = @p1 AND install_id = @p2 AND seq < @p3", site, install, manifest.Seq));
    }

    private void Keep(long id, OpenedFile file, Decision decision)
    {
        var manifest = file.Bundle!.Manifest;
        database.Run(
            """
            INSERT INTO bundles (id, site, install_id, seq, sha256, prev_sha256, op_date, revision, figures_sha256, repeats, received_at,
                created_at, clock_state, review_status, dictionary_version, checks, signed)
            VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17)
            """,
            id, manifest.Site, manifest.InstallId.ToString("D"), manifest.Seq, file.Sha256, manifest.PrevSha256, Columns.Day(manifest.OpDate),
            (long)manifest.Revision, manifest.FiguresSha256, decision.Repeats ? 1L : 0L, Now(), Columns.Instant(manifest.CreatedUtc),
            manifest.Clock.State, manifest.Review.Status, manifest.DictionaryVersion,
            JsonSerializer.Serialize(manifest.CheckCumulative, ChecksJson.Default.CheckCumulative), file.Signed);
    }

    private void Count(long id, Bundle bundle)
    {
        var manifest = bundle.Manifest;
        _days.Put(manifest.Site, manifest.OpDate, id, manifest.Revision, CellsOf(bundle.Figures));
        if (bundle.Block14 is { } block)
        {
            database.Run(
                """
                INSERT INTO block_figures (site, from_day, until_day, op_date, revision, cells) VALUES (@p1, @p2, @p3, @p4, @p5, @p6)
                ON CONFLICT (site, from_day) DO UPDATE SET until_day = excluded.until_day, op_date = excluded.op_date,
                    revision = excluded.revision, cells = excluded.cells
                WHERE excluded.op_date > block_figures.op_date
                   OR (excluded.op_date = block_figures.op_date AND excluded.revision > block_figures.revision)
                """,
                manifest.Site, Columns.Day(block.From), Columns.Day(block.Until), Columns.Day(manifest.OpDate), (long)manifest.Revision,
                PackedCells.Pack(CellsOf(block.Figures)));
        }
    }

    private List<DayCell> CellsOf(IReadOnlyList<BundleFigure> figures) => [.. figures.Select(figure => new DayCell(
        cells.IdOf(new CellKey(figure.Indicator, figure.Gender, figure.AgeRange, figure.Detail ?? "")), figure.Value, figure.ObsStatus[0]))];

    private void Note(long id, OpenedFile file, Decision decision) => Note(
        id, file.Name, file.Bundle?.Manifest, file.Sha256, decision.Outcome,
        decision.Refusal is { Arguments: [{ } first, ..] } ? Convert.ToString(first, System.Globalization.CultureInfo.InvariantCulture)! : "");

    private void Note(long id, string file, Manifest? manifest, string? sha256, string outcome, string detail) => database.Run(
        """
        INSERT INTO receipts (id, received_at, file, site, install_id, seq, sha256, op_date, revision, outcome, detail)
        VALUES (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)
        """,
        id, Now(), file, manifest?.Site, manifest?.InstallId.ToString("D"), manifest?.Seq, sha256,
        manifest is null ? null : Columns.Day(manifest.OpDate), (long?)manifest?.Revision, outcome, detail);

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
