using System.Runtime.CompilerServices;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Import;

/// <summary>
/// Takes files into the centre: reads and checks them all aside, stages what there is much of in slices between which
/// everybody else's commands run, then takes it all in one turn, or nothing. Should the centre have changed between check
/// and turn, it checks again.
/// </summary>
internal sealed class CentreImport(
    CentreData data, Vault vault, Writer writer, CentreState centre, PeopleSearch search, TimeProvider clock) : IDisposable
{
    private const int MostAttempts = 5;
    private const int StagedTogether = 200;
    private const int ReadPercent = 20;
    private const int CheckedPercent = 30;
    private const int PreparedPercent = 90;

    /// <summary>The writer has one set of staging tables.</summary>
    private readonly SemaphoreSlim _staging = new(1, 1);

    /// <summary>To the end, for callers without a progress bar.</summary>
    public async Task<ImportReport> Take(IReadOnlyList<ImportFile> files, Actor actor, bool checkOnly = false)
    {
        var last = await Run(files, actor, checkOnly, CancellationToken.None).LastAsync();
        return last.Report!;
    }

    /// <returns>How far it is, again and again; the last carries the report.</returns>
    public async IAsyncEnumerable<ImportProgress> Run(
        IReadOnlyList<ImportFile> files, Actor actor, bool checkOnly, [EnumeratorCancellation] CancellationToken stop)
    {
        var desk = new Desk(files);
        for (var i = 0; i < files.Count; i++)
        {
            yield return new ImportProgress(ImportStage.Reading, ReadPercent * i / files.Count);
            desk.Read(files[i]);
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await foreach (var progress in Attempt(desk, actor, checkOnly, stop))
            {
                yield return progress;
                if (progress.Report is not null)
                {
                    yield break;
                }
            }
        }

        var busy = new Faults();
        busy.Add("", 0, null, "import_centre_changed");
        yield return Done(desk.Report(busy, [], written: false));
    }

    public void Dispose() => _staging.Dispose();

    /// <returns>Ends without a report when the centre changed meanwhile; nothing was written then.</returns>
    private async IAsyncEnumerable<ImportProgress> Attempt(
        Desk desk, Actor actor, bool checkOnly, [EnumeratorCancellation] CancellationToken stop)
    {
        yield return new ImportProgress(ImportStage.Checking, ReadPercent);
        var nowUtc = clock.GetUtcNow().UtcDateTime;
        var (plan, faults) = Check(desk, actor, nowUtc);
        if (faults.Any || checkOnly)
        {
            yield return Done(desk.Report(faults, faults.Any ? [] : plan.Counts(), written: false));
            yield break;
        }

        desk.Pins ??= ImportSealing.Pins(plan.Staff, vault);
        await _staging.WaitAsync(stop);
        try
        {
            var people = new List<SealedRow>(plan.People.Count);
            await foreach (var progress in Stage(plan, people, nowUtc, actor, stop))
            {
                yield return progress;
            }

            yield return new ImportProgress(ImportStage.Writing, PreparedPercent);
            if (await Commit(plan, desk.Pins, actor))
            {
                people.ForEach(row => search.Meet(row.Person, row.Identity));
                yield return Done(desk.Report(faults, plan.Counts(), written: true));
            }
        }
        finally
        {
            await writer.Commit(ImportStaging.Clear);
            _staging.Release();
        }
    }

    /// <summary>Slices short enough that a scan waiting behind one is not noticed.</summary>
    private async IAsyncEnumerable<ImportProgress> Stage(
        ImportPlan plan, List<SealedRow> people, DateTime nowUtc, Actor actor, [EnumeratorCancellation] CancellationToken stop)
    {
        await writer.Commit(ImportStaging.Begin);
        foreach (var slice in plan.Beds.Chunk(StagedTogether))
        {
            stop.ThrowIfCancellationRequested();
            await writer.Commit(turn => ImportStaging.Add(turn, slice));
        }

        foreach (var slice in plan.People.Chunk(StagedTogether))
        {
            stop.ThrowIfCancellationRequested();
            var first = plan.Standing.LastPerson + people.Count + 1;
            var sealedRows = slice.Select((row, i) => ImportSealing.Person(plan, row, first + i, nowUtc, actor, vault)).ToList();
            await writer.Commit(turn => ImportStaging.Add(turn, sealedRows));
            people.AddRange(sealedRows);
            var share = (PreparedPercent - CheckedPercent) * people.Count / plan.People.Count;
            yield return new ImportProgress(ImportStage.Preparing, CheckedPercent + share);
        }
    }

    private (ImportPlan Plan, Faults Faults) Check(Desk desk, Actor actor, DateTime nowUtc)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var view = connection.BeginTransaction(deferred: true);
        var state = centre.Now;
        var standing = Standing.Read(connection, view, state.Centre);
        var faults = new Faults(desk.Faults);
        if (desk.Sheets.TryGetValue(ImportKind.People, out var people) && Standing.WasImported(connection, view, people))
        {
            faults.Add(people.File, 0, null, "import_done_before");
        }

        return (ImportPlan.Of(desk.Sheets, standing, state, actor, nowUtc, faults), faults);
    }

    /// <returns>False, with nothing written, when the centre is not as it was checked.</returns>
    private Task<bool> Commit(ImportPlan plan, Dictionary<string, (byte[] Salt, byte[] Hash)> pins, Actor actor) =>
        writer.Commit(turn =>
        {
            if (Standing.StampOf(turn) != plan.Standing.Stamp)
            {
                return false;
            }

            ImportWriting.Write(turn, plan, t => ImportWriting.WriteStaff(t, plan.Staff, pins, vault), actor);
            turn.OnCommitted(centre.Load);
            return true;
        });

    private static ImportProgress Done(ImportReport report) => new(ImportStage.Writing, 100, report);
}
