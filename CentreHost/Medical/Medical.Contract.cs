using CentreHost.Cards;

namespace CentreHost.Medical;

internal enum VisitCategory { Consultation, Emergency, Chronic, Maternal, MentalHealth, Screening, ReferralOut }

/// <summary>A visit, with the medicines given from the clinic's shelf. Note and category are sealed.</summary>
/// <param name="ReadBy">How the person's card was read; typed also where they were found by name.</param>
internal sealed record RecordVisit(
    Guid Id, long Person, VisitCategory Category, string? Note, IReadOnlyList<Dispensed> Dispensed, ReadBy ReadBy = ReadBy.Typed);

internal sealed record Dispensed(string Item, long Units);

internal sealed record VisitRecorded(Guid Id, long Person, IReadOnlyList<Shortfall> Short);

/// <summary>What was handed out although the book had less.</summary>
internal sealed record Shortfall(string Item, long Units);

/// <param name="Category">As last corrected.</param>
internal sealed record VisitLine(Guid Id, DateTime AtUtc, VisitCategory Category, string? Note, string Staff)
{
    /// <summary>Oldest first: what was written is never changed, only added to.</summary>
    public IReadOnlyList<VisitAddition> Additions { get; init => field = value ?? []; } = [];

    /// <summary>It was entered by mistake and counts no more.</summary>
    public DateTime? TakenBackAtUtc { get; init; }
}

/// <param name="Category">None: it stayed.</param>
internal sealed record VisitAddition(DateTime AtUtc, VisitCategory? Category, string? Note, string Staff);

/// <summary>Adds a note to a visit, corrects what it was for, or both.</summary>
internal sealed record AmendVisit(Guid Id, VisitCategory? Category, string? Note);

/// <summary>A visit entered by mistake: the count and the medicines go back, the note stays with why.</summary>
internal sealed record TakeBackVisit(Guid Id, string Reason);
