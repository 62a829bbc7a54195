using CentreHost.Texts;

namespace CentreHost.Services.Disputes;

internal enum DisputeAnswer { Served, Explained, CardReplaced, Registered, Referred }

/// <summary>Somebody was refused and does not accept it: the supervisor is to answer before they leave.</summary>
/// <param name="Scan">The refused scan, where there was one.</param>
internal sealed record OpenDispute(Guid Id, Guid? Scan, string? Words = null);

internal sealed record AnswerDispute(Guid Id, DisputeAnswer Answer, string? Words = null);

/// <param name="Refusal">What the counter said.</param>
/// <param name="AnsweredAtUtc">None: still waiting.</param>
internal sealed record DisputeLine(
    Guid Dispute,
    DateTime OpenedAtUtc,
    string Kiosk,
    long? Person,
    string? CaseNumber,
    string? Name,
    Sentence? Service,
    Sentence? Refusal,
    string? Words,
    DisputeAnswer? Answer,
    DateTime? AnsweredAtUtc,
    string? AnswerWords);
