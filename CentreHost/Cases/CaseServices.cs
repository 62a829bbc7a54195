namespace CentreHost.Cases;

/// <summary>The services of the standard catalogue under which steps are counted, as if given at the counter.</summary>
internal static class CaseServices
{
    public static string? CodeOf(CaseField field, CaseStep step) => (field, step) switch
    {
        (CaseField.Psychosocial, CaseStep.Session) => "PSS_INDIVIDUAL",
        (CaseField.Counselling, CaseStep.Session) => "COUNSELLING",
        (CaseField.Legal, CaseStep.Session) => "LEGAL",
        (CaseField.Tracing, CaseStep.Opened) => "FT_OPENED",
        (CaseField.Tracing, CaseStep.Call) => "FT_CALL",
        (CaseField.Tracing, CaseStep.Found) => "FT_RESOLVED",
        (CaseField.Return, CaseStep.Interviewed) => "AVR_INTERVIEW",
        (CaseField.Return, CaseStep.Registered) => "AVR_REGISTERED",
        (CaseField.Return, CaseStep.Withdrawn) => "AVR_WITHDRAWN",
        (CaseField.Return, CaseStep.DocumentRequested) => "AVR_DOC_REQUESTED",
        (CaseField.Return, CaseStep.DocumentIssued) => "AVR_DOC_ISSUED",
        (CaseField.Return, CaseStep.Departed) => "AVR_DEPARTED",
        (CaseField.Protection or CaseField.MedicalReferral, CaseStep.ReferredOut) => "REFERRAL",
        (CaseField.Complaint, CaseStep.Received) => "COMPLAINT",
        (CaseField.Complaint, CaseStep.Closed) => "COMPLAINT_CLOSED",
        _ => null,
    };

    private static readonly HashSet<string> Codes =
    [
        .. from field in Enum.GetValues<CaseField>()
           from step in Enum.GetValues<CaseStep>()
           where CodeOf(field, step) is not null
           select CodeOf(field, step)!,
    ];

    /// <summary>Counted by a step of a case, and therefore nowhere else: at the counter it would be counted twice.</summary>
    public static bool AreCountedBySteps(string code) => Codes.Contains(code);

    /// <summary>The departure that a step brings with it has an id of its own, made of the step's.</summary>
    public static Guid DepartureId(Guid step)
    {
        var bytes = step.ToByteArray(bigEndian: true);
        bytes[^1] ^= 0xFF;
        return new Guid(bytes, bigEndian: true);
    }
}
