using CentreHost.Storage;

namespace CentreHost.Cases;

/// <summary>Which step of a case may follow which. Pure.</summary>
internal static class CaseRules
{
    public static CaseStep First(CaseField field) => field switch
    {
        CaseField.Psychosocial or CaseField.Counselling or CaseField.Legal => CaseStep.Session,
        CaseField.Return => CaseStep.Interviewed,
        CaseField.MedicalReferral => CaseStep.ReferredOut,
        CaseField.Complaint => CaseStep.Received,
        _ => CaseStep.Opened,
    };

    /// <summary>What may come next, given all that came before; nothing once it is over.</summary>
    public static IReadOnlyList<CaseStep> Next(CaseField field, IReadOnlyList<CaseStep> taken)
    {
        if (taken.Count == 0)
        {
            return [First(field)];
        }

        return taken.Contains(CaseStep.Closed) || taken.Contains(CaseStep.Departed) ? [] : field switch
        {
            CaseField.Psychosocial or CaseField.Counselling or CaseField.Legal => [CaseStep.Session, CaseStep.Closed],
            CaseField.Protection => AfterReferral(taken, [CaseStep.Session]),
            CaseField.MedicalReferral => AfterReferral(taken, []),
            CaseField.Tracing => [CaseStep.Call, .. taken.Contains(CaseStep.Found) ? Array.Empty<CaseStep>() : [CaseStep.Found], CaseStep.Closed],
            CaseField.Complaint => taken.Contains(CaseStep.Answered) ? [CaseStep.Closed] : [CaseStep.Answered],
            CaseField.Return => OfReturn(taken),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
        };
    }

    public static Refusal? Check(CaseField field, IReadOnlyList<CaseStep> taken, CaseStep step) =>
        Next(field, taken).Contains(step) ? null : CaseRefusal.StepOutOfOrder();

    /// <summary>Somebody referred out is away from us until they come back.</summary>
    private static IReadOnlyList<CaseStep> AfterReferral(IReadOnlyList<CaseStep> taken, IReadOnlyList<CaseStep> here) =>
        taken.Count(step => step == CaseStep.ReferredOut) > taken.Count(step => step == CaseStep.CameBack)
            ? [CaseStep.CameBack, CaseStep.Closed]
            : [.. here, CaseStep.ReferredOut, CaseStep.Closed];

    /// <summary>Registered by their own will, and free to withdraw until they leave.</summary>
    private static IReadOnlyList<CaseStep> OfReturn(IReadOnlyList<CaseStep> taken)
    {
        var standing = taken.LastOrDefault(step => step is CaseStep.Interviewed or CaseStep.Registered or CaseStep.Withdrawn);
        if (standing != CaseStep.Registered)
        {
            return [CaseStep.Registered, CaseStep.Closed];
        }

        var owed = taken.Count(step => step == CaseStep.DocumentRequested) - taken.Count(step => step == CaseStep.DocumentIssued);
        return
        [
            CaseStep.DocumentRequested, .. owed > 0 ? [CaseStep.DocumentIssued] : Array.Empty<CaseStep>(), CaseStep.HandedOver, CaseStep.Withdrawn,
            CaseStep.Departed,
        ];
    }
}

/// <summary>What a hand-over must say before a page about somebody leaves the centre. Pure.</summary>
internal static class HandoverRules
{
    public const int LongestName = 120;
    public const int LongestDetails = 500;
    private const int DaysBack = 31;

    public static Refusal? Check(TakeCaseStep request, DateOnly today) => (request.Step, request.Handover) switch
    {
        (CaseStep.HandedOver, null) or (not CaseStep.HandedOver, not null) => CaseRefusal.HandoverMissing(),
        (_, null) => null,
        (_, { Consented: false }) => CaseRefusal.HandoverWithoutConsent(),
        (_, var told) when Wrong(told.Community) || Wrong(told.Office) || told.Details?.Length > LongestDetails =>
            CaseRefusal.HandoverText(LongestName, LongestDetails),
        (_, var told) when told.AgreedOn > today || told.AgreedOn < today.AddDays(-DaysBack) => CaseRefusal.HandoverDay(DaysBack),
        _ => null,
    };

    private static bool Wrong(string text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestName;
}

internal static class CaseRefusal
{
    public static Refusal Unknown() => new("case_unknown", 404);

    public static Refusal StepOutOfOrder() => new("case_step_order", 409);

    public static Refusal PersonMissing() => new("case_person_missing", 422);

    public static Refusal HandoverMissing() => new("handover_missing", 422);

    public static Refusal HandoverWithoutConsent() => new("handover_without_consent", 409);

    public static Refusal HandoverText(int name, int details) => new("handover_text", 422, name, details);

    public static Refusal HandoverDay(int days) => new("handover_day", 422, days);

    public static Refusal NoHandover() => new("handover_none", 404);

    public static Refusal AlreadyOpen() => new("case_already_open", 409);
}
