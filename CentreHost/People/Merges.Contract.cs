namespace CentreHost.People;

internal sealed record Readmitted(Guid Id, long Person, string CaseNumber, string? CardShortCode);

/// <summary>Another number is this person as well. This number goes on, that one is closed and keeps its history.</summary>
/// <param name="Other">The number to close.</param>
internal sealed record MergePerson(Guid Id, long Other);

/// <param name="CardShortCode">The card in force from now on: the one kept, or the other's where there was none.</param>
/// <param name="RevokedCard">Of the closed number, where both had one.</param>
internal sealed record PersonMerged(
    Guid Id, long Person, string CaseNumber, long Other, string OtherCaseNumber, string? CardShortCode, string? RevokedCard, string? Bed);

/// <summary>They are two after all. Card, bed and household are given anew; nothing else was ever moved.</summary>
internal sealed record UndoMerge(Guid Id);
