using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;

namespace CentreHost.Summaries;

/// <summary>The head's signature: who signs proves it again, and what is signed has been looked at.</summary>
internal sealed class SummaryApproval(
    CentreData data, CentreState centre, Vault vault, Writer writer, Commands commands, DayStateReading states, TimeProvider clock)
{
    private const string Newest =
        """
        SELECT id, revision, state, built_at, content, sha256 FROM summaries WHERE service_day = @1 ORDER BY revision DESC LIMIT 1
        """;

    private const string Sign =
        """
        UPDATE summaries SET state = 'Approved', approved_by = @2, approved_at = @3, comment = @4 WHERE id = @1 AND state = 'Draft'
        """;

    /// <remarks>The files are written and synced before the approval is: an approved summary always has its files.</remarks>
    public async Task<Answer<SummaryApproved>> Approve(ApproveSummary request, Actor actor)
    {
        if (await Unproven(request, actor) is { } unproven)
        {
            return unproven;
        }

        var latest = Latest(request.ServiceDay);
        if (SummaryRules.MayApprove(latest, request, Checks) is { } refusal)
        {
            return refusal;
        }

        var files = SummaryFiles.Write(data, centre.Now.Centre.Code, CanonicalJson.Read(latest!.Content), latest.Content);
        var kept = request with { Comment = null, Pin = null };
        return await commands.Answer<ApproveSummary, SummaryApproved>(request.Id, kept, actor, "summaries/approve", turn =>
        {
            var comment = request.Comment is { } text ? vault.SealField("summaries.comment", latest.Id, text) : null;
            return turn.Run(Sign, latest.Id, actor.StaffId, Columns.Instant(turn.NowUtc), comment) == 1
                ? new SummaryApproved(
                    request.Id, request.ServiceDay, request.Revision, files.Json, files.Csv, Convert.ToHexStringLower(latest.Sha256))
                : SummaryRefusal.AlreadySigned();
        });
    }

    private List<DayCheck> Checks(DaySummary summary) => DayChecks.Of(
        summary, states.Read(summary.ServiceDay, clock.GetUtcNow().UtcDateTime), IndicatorDictionary.Current);

    /// <summary>Whoever reads the machine's own directory has proven more than a PIN.</summary>
    private async Task<Refusal?> Unproven(ApproveSummary request, Actor actor)
    {
        if (actor.Kiosk == StaffSessions.ConsoleKiosk)
        {
            return null;
        }

        if (string.IsNullOrEmpty(request.Pin))
        {
            return SummaryRefusal.PinMissing();
        }

        var known = await StaffProof.Check(writer, vault, actor.Code, request.Pin);
        if (known.Value is { } member)
        {
            await writer.Commit(turn =>
            {
                StaffProof.Forgive(turn, member);
                return true;
            });
        }

        return known.Refusal;
    }

    private Summary? Latest(DateOnly day)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Newest);
        return statement.Read(null, Columns.Day(day)).ReadAll(row => new Summary
        {
            Id = row.GetInt64(0),
            ServiceDay = day,
            Revision = row.GetInt32(1),
            State = Enum.Parse<SummaryState>(row.GetString(2)),
            BuiltAt = Columns.Instant(row.GetInt64(3)),
            Content = (byte[])row[4],
            Sha256 = (byte[])row[5],
        }).FirstOrDefault();
    }
}
