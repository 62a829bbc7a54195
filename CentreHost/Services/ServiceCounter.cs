using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Services.Appointments;
using CentreHost.Services.Overrides;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>
/// The counter where everything is given: one scan is read, decided, recorded and taken from the stock in one turn of
/// the writer, and answered after its commit.
/// </summary>
internal sealed class ServiceCounter(Writer writer, CentreState centre, Vault vault)
{
    public async Task<Verdict> Serve(Scan scan, Actor actor)
    {
        var card = CardKey.Read(scan.Card, scan.ReadBy, vault.CardMac);
        var answered = await writer.Commit(turn => Take(turn, scan, card, actor));
        return VerdictWords.Of(answered, centre.Now, vault);
    }

    /// <summary>A second person lets what was refused be served.</summary>
    public async Task<Answer<Verdict>> Override(OverrideScan request, Actor actor)
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > OverrideBook.LongestReason)
        {
            return OverrideRefusal.ReasonMissing(OverrideBook.LongestReason);
        }

        var second = await StaffProof.SecondPerson(writer, vault, request.Staff, request.Pin, actor);
        if (second.Value is not { } member)
        {
            return second.Refusal!;
        }

        var answer = await writer.Commit(turn => AnsweredScans.Find(turn, request.Id, centre.Now) is { } before
            ? before with { Repeat = true }
            : OverrideBook.Take(turn, request, member, centre.Now, actor, vault));
        return answer.Value is { } answered ? VerdictWords.Of(answered, centre.Now, vault) : answer.Refusal!;
    }

    private Answered Take(WriteTurn turn, Scan scan, CardKey key, Actor actor)
    {
        var state = centre.Now;
        var visit = new CounterVisit(turn, scan, actor, state);
        if (AnsweredScans.Find(turn, scan.Id, state) is { } before)
        {
            return visit.Again(before, key.Fault is null ? ScannedCard.Find(turn, key) : null);
        }

        if (key.Fault is { } fault)
        {
            return visit.Refuse(new Decision.Refuse(fault), null, null);
        }

        var card = ScannedCard.Find(turn, key, state.Days.Of(turn.NowUtc));
        if (card is null)
        {
            return visit.Refuse(new Decision.Refuse(ScanCode.CardUnknown), null, null);
        }

        if ((scan.Service is null || card.IsBadge) && card.SaysNo is { } no)
        {
            return visit.Refuse(no, card, null);
        }

        if (scan.Service is null)
        {
            return visit.Identify(card);
        }

        return visit.FindService() is { } asked ? visit.Decide(card, asked) : visit.RefuseUnknownService(card);
    }
}

/// <summary>What a scan came to, in the database's terms.</summary>
internal sealed record Answered(
    Guid Id,
    Outcome Outcome,
    string Code,
    DateTime AtUtc,
    Service? Service = null,
    long? PersonId = null,
    Sex Sex = Sex.U,
    AgeGroup AgeGroup = AgeGroup.Unknown,
    DateTime? UntilUtc = null,
    string? Argument = null,
    bool Shortage = false,
    bool Repeat = false,
    long ServedInSession = 0)
{
    /// <summary>Whose card it is; none where it is nobody's.</summary>
    public SealedIdentity? Who { get; init; }

    public string? Diet { get; init; }

    public IReadOnlyList<AppointmentDue> Appointments { get; init; } = [];

    public IReadOnlyList<MemberStanding> Household { get; init; } = [];

    public long? Collector { get; init; }
}
