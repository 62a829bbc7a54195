using CentreHost.Cards;
using CentreHost.Texts;

namespace CentreHost.Services.Loans;

internal enum LoanEnd
{
    Returned,
    Damaged,
    Lost,

    /// <summary>The hand-out itself was undone.</summary>
    Undone,
}

/// <summary>What was lent comes back, or is written off.</summary>
/// <param name="Card">The holder's card, scanned or typed.</param>
/// <param name="End">Returned, damaged or lost.</param>
internal sealed record EndLoan(Guid Id, string Card, string Service, ReadBy ReadBy, LoanEnd End);

internal sealed record LoanEnded(Guid Id, string Service, LoanEnd End, long StillLent);

internal sealed record LoanLine(
    long Person, string CaseNumber, bool Departed, string Service, Sentence ServiceName, DateTime LentAtUtc);
