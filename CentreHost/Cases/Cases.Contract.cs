using CentreHost.People;
using CentreHost.Staff;

namespace CentreHost.Cases;

/// <summary>What a case is about. Each is known to its own roles alone.</summary>
internal enum CaseField { Psychosocial, Counselling, Legal, Protection, Tracing, Return, MedicalReferral, Complaint }

/// <summary>Who may know of a case.</summary>
internal static class CaseRoles
{
    /// <summary>Whose work is with cases alone: they find people and read who they are, and keep nothing else about them.</summary>
    public const Role Caseworkers = Role.Counsellor | Role.Protection | Role.Tracing | Role.Returns;

    public const Role All = Caseworkers | Role.Medical | Role.Head;

    public static Role Of(CaseField field) => field switch
    {
        CaseField.Psychosocial => Role.Counsellor | Role.Medical,
        CaseField.Counselling or CaseField.Legal => Role.Counsellor,
        CaseField.Protection => Role.Protection,
        CaseField.Tracing => Role.Tracing,
        CaseField.Return => Role.Returns,
        CaseField.MedicalReferral => Role.Medical,
        CaseField.Complaint => Role.Protection | Role.Head,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };
}

internal enum CaseStep
{
    Opened,
    Session,
    Call,
    Found,
    Interviewed,
    Registered,
    Withdrawn,
    DocumentRequested,
    DocumentIssued,
    Departed,
    ReferredOut,
    CameBack,
    Received,
    Answered,
    Closed,

    /// <summary>Another office takes over: the reintegration hand-over of a return.</summary>
    HandedOver,
}

/// <summary>What an office agreed to help with after the return.</summary>
internal enum SupportKind { Business, Training, Employment, Education, Housing, Medical, Psychosocial, Cash, InKind, Other }

/// <summary>What the receiving office is told, and nothing else of the case.</summary>
/// <param name="Community">Where the person goes.</param>
/// <param name="Office">Who receives them there.</param>
/// <param name="Consented">The person agreed that this page goes to that office.</param>
/// <param name="AgreedOn">Service day of the agreement: today, or up to a month ago.</param>
internal sealed record Handover(string Community, SupportKind Support, string? Details, string Office, bool Consented, DateOnly AgreedOn);

/// <param name="Person">None for a complaint whose author is not named.</param>
internal sealed record OpenCase(Guid Id, CaseField Field, long? Person, string? Note = null);

internal sealed record TakeCaseStep(Guid Id, CaseStep Step, string? Note = null)
{
    /// <summary>With a hand-over, and with no other step.</summary>
    public Handover? Handover { get; init; }
}

/// <param name="Next">The steps that may follow.</param>
internal sealed record CaseStepTaken(Guid Id, Guid Case, CaseStep Step, IReadOnlyList<CaseStep> Next);

internal sealed record CaseLine(
    Guid Case, CaseField Field, long? Person, string? CaseNumber, string? Name, DateTime OpenedAtUtc, DateTime? ClosedAtUtc, CaseStep LastStep,
    DateTime LastAtUtc);

internal sealed record CasePage(CaseLine Case, IReadOnlyList<CaseStepLine> Steps, IReadOnlyList<CaseStep> Next);

internal sealed record CaseStepLine(CaseStep Step, DateTime AtUtc, string? Note, string Staff)
{
    public Handover? Handover { get; init; }
}

/// <summary>Steps of a day by sex and age group: counts without persons.</summary>
internal sealed record CaseFigure(DateOnly Day, CaseField Field, CaseStep Step, Sex Sex, AgeGroup AgeGroup, long Count);
