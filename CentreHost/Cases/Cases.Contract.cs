using CentreHost.People;

namespace CentreHost.Cases;

/// <summary>What a case is about. Each is known to its own roles alone.</summary>
internal enum CaseField { Psychosocial, Counselling, Legal, Protection, Tracing, Return, MedicalReferral, Complaint }

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
}

/// <param name="Person">None for a complaint whose author is not named.</param>
internal sealed record OpenCase(Guid Id, CaseField Field, long? Person, string? Note = null);

internal sealed record TakeCaseStep(Guid Id, CaseStep Step, string? Note = null);

/// <param name="Next">The steps that may follow.</param>
internal sealed record CaseStepTaken(Guid Id, Guid Case, CaseStep Step, IReadOnlyList<CaseStep> Next);

internal sealed record CaseLine(
    Guid Case, CaseField Field, long? Person, string? CaseNumber, string? Name, DateTime OpenedAtUtc, DateTime? ClosedAtUtc, CaseStep LastStep,
    DateTime LastAtUtc);

internal sealed record CasePage(CaseLine Case, IReadOnlyList<CaseStepLine> Steps, IReadOnlyList<CaseStep> Next);

internal sealed record CaseStepLine(CaseStep Step, DateTime AtUtc, string? Note, string Staff);

/// <summary>Steps of a day by sex and age group: counts without persons.</summary>
internal sealed record CaseFigure(DateOnly Day, CaseField Field, CaseStep Step, Sex Sex, AgeGroup AgeGroup, long Count);
