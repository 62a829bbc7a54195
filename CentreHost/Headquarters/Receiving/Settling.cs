using CentreHost.Bundles;
using CentreHost.Headquarters.Figures;
using CentreHost.Storage;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Receiving;

/// <summary>Which of two files that contradict each other counts, once people have spoken with the centre.</summary>
internal enum Keep
{
    /// <summary>What was received first.</summary>
    First,

    /// <summary>The file that waits in quarantine.</summary>
    This,
}

/// <summary>
/// Settles a conflict. What is set aside is noted so, and its centre is told with the next acknowledgement, which ends its
/// sending it again.
/// </summary>
internal sealed class Settling(HeadquartersDatabase database, CellBook cells, TimeProvider clock)
{
    private readonly ReceiptBook _receipts = new(database, cells, IndicatorDictionary.Current, clock);

    public Receipt Settle(OpenedFile file, Keep keep)
    {
        if (file.Bundle is null)
        {
            return new Receipt(file.Name, file.Refusal!.Outcome(), file.Refusal, null, null);
        }

        return keep == Keep.This ? Replace(file) : database.Write(() =>
        {
            _receipts.NoteAside(file.Name, file.Bundle.Manifest, file.Sha256!);
            return new Receipt(file.Name, Decision.SetAside, null, file.Bundle.Manifest, file.Sha256);
        });
    }

    /// <summary>Where it still contradicts what stands before it, nothing changes: that one is to be settled first.</summary>
    private Receipt Replace(OpenedFile file)
    {
        try
        {
            return database.Write(() =>
            {
                foreach (var (id, kept) in Contradicting(file))
                {
                    Drop(id, kept);
                }

                var receipt = _receipts.TakeOne(file);
                return receipt.Refusal is null ? receipt : throw new StillContradictsException(receipt);
            });
        }
        catch (StillContradictsException still)
        {
            cells.Forget();
            return still.Receipt;
        }
    }

    /// <summary>The same number told differently, with all that its machine built upon it; the same revision of the day.</summary>
    private List<(long Id, Bundle Bundle)> Contradicting(OpenedFile file)
    {
        var manifest = file.Bundle!.Manifest;
        return database.List(
            """
            SELECT id, signed FROM bundles b WHERE site = @p1 AND sha256 <> @p6 AND (
                (op_date = @p4 AND revision = @p5 AND repeats = 0)
                OR (install_id = @p2 AND seq >= @p3 AND EXISTS (
                    SELECT 1 FROM bundles o WHERE o.site = @p1 AND o.install_id = @p2
                      AND ((o.seq = @p3 AND o.sha256 <> @p6) OR (o.seq = @p3 + 1 AND o.prev_sha256 <> @p6)))))
            ORDER BY seq
            """,
            row => (row.GetInt64(0), KeptBundle.Read((byte[])row[1])),
            manifest.Site, manifest.InstallId.ToString("D"), manifest.Seq, Columns.Day(manifest.OpDate), (long)manifest.Revision, file.Sha256);
    }

    /// <summary>Its day is what the revision before it said, or missing.</summary>
    private void Drop(long id, Bundle bundle)
    {
        var manifest = bundle.Manifest;
        var (site, day) = (manifest.Site, Columns.Day(manifest.OpDate));
        var sha256 = database.Text("SELECT sha256 FROM bundles WHERE id = @p1", id)!;
        _receipts.NoteAside(manifest.FileName, manifest, sha256);
        database.Run("DELETE FROM bundles WHERE id = @p1", id);
        if (database.Run("DELETE FROM day_figures WHERE bundle_id = @p1", id) == 1)
        {
            database.Run("DELETE FROM block_figures WHERE site = @p1 AND op_date = @p2", site, day);
            foreach (var (before, told) in database.List(
                "SELECT id, signed FROM bundles WHERE site = @p1 AND op_date = @p2 AND repeats = 0 ORDER BY revision DESC LIMIT 1",
                row => (row.GetInt64(0), KeptBundle.Read((byte[])row[1])), site, day))
            {
                _receipts.CountAgain(before, told);
            }
        }

        new DayBook(database).FoldMonth(site, DayBook.MonthOf(manifest.OpDate));
    }
}

/// <summary>Undoes the transaction it is thrown in.</summary>
internal sealed class StillContradictsException(Receipt receipt) : Exception
{
    public Receipt Receipt => receipt;
}
