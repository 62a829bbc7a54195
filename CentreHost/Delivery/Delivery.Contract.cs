using CentreHost.Texts;

namespace CentreHost.Delivery;

/// <summary>What was sealed for headquarters, the newest first, and what became of it.</summary>
/// <param name="Headquarters">Its name; none until its file was given to this centre.</param>
/// <param name="Overdue">Nights headquarters has not acknowledged for three days.</param>
/// <param name="Trouble">Why the next day cannot be sealed, or the routes not be read.</param>
/// <param name="RouteTroubles">What keeps a route from working, as it was the last time it was tried.</param>
internal sealed record OutboxPage(
    string? Headquarters, string? HeadquartersKey, IReadOnlyList<OutboxLine> Bundles, IReadOnlyList<string> Routes, long Overdue, Sentence? Trouble,
    IReadOnlyList<RouteTrouble> RouteTroubles);

internal sealed record RouteTrouble(string Route, Sentence Error);

internal sealed record OutboxLine(
    long Seq, DateOnly ServiceDay, int Revision, string File, long Bytes, string Sha256, DateTime MadeAtUtc, DateTime? AcknowledgedAtUtc,
    string? Outcome, IReadOnlyList<RouteLine> Routes);

/// <param name="Error">Why it did not go through the last time.</param>
internal sealed record RouteLine(string Route, DateTime? DeliveredAtUtc, int Failures, DateTime? NextAtUtc, Sentence? Error);

internal sealed record SendBundles(Guid Id);

/// <param name="Sealed">Days that were sealed now.</param>
internal sealed record BundlesSent(Guid Id, int Sealed, int Sent, int Failed, int Acknowledged, Sentence? Trouble);

/// <summary>What headquarters said: its signed file, or the words somebody read over the telephone.</summary>
internal sealed record TakeAcknowledgement(Guid Id, byte[]? File, string? Words);

internal sealed record AcknowledgementTaken(Guid Id, long Through, int Acknowledged, int SentAgain);

/// <summary>Headquarters' public file, compared by its key before it is believed.</summary>
internal sealed record KnowHeadquarters(Guid Id, byte[] File);

internal sealed record HeadquartersKnown(Guid Id, string Name, string Key);

internal sealed record MakeEnrolment(Guid Id, string Admin1, DateOnly StartDate);

internal sealed record EnrolmentMade(Guid Id, string Name, byte[] File, string Key);
