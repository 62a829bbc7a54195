using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.People;

/// <summary>
/// A person under a pseudonymous number. What rules and figures need stands in clear; who it is, and what they need,
/// is sealed with a key of the person's own, so that destroying the key forgets the person and keeps the figures.
/// </summary>
internal sealed class Person
{
    public long Id { get; init; }

    public required string CaseNumber { get; set; }

    public required Sex Sex { get; set; }

    public required AgeGroup AgeGroup { get; set; }

    public PersonStatus Status { get; set; }

    public required ArrivalMode Mode { get; init; }

    public Intention Intention { get; set; }

    public required DateTime ArrivedAt { get; init; }

    public DateTime? DepartedAt { get; set; }

    /// <summary>Sealed <see cref="People.Identity"/>; none on the surge path until the profile is taken.</summary>
    public byte[]? Identity { get; set; }

    /// <summary>Sealed <see cref="People.Needs"/>.</summary>
    public byte[]? Needs { get; set; }

    /// <summary>The letter of the plate the kitchen cooks for this person; none: the ordinary one.</summary>
    public string? Diet { get; set; }

    public required DateTime RegisteredAt { get; init; }

    public required long RegisteredBy { get; init; }
}

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasIndex(p => p.CaseNumber).IsUnique();
        person.HasIndex(p => p.Status);
    }
}

/// <summary>The person's key, itself sealed with the centre's data key.</summary>
internal sealed class PersonKey
{
    public required long PersonId { get; init; }

    public required byte[] Sealed { get; init; }
}

internal sealed class PersonKeyMap : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> key)
    {
        key.HasKey(k => k.PersonId);
        key.Property(k => k.PersonId).ValueGeneratedNever();
    }
}

internal enum MovementKind
{
    ArrivalNew, ArrivalReturning, ArrivalTransfer, DepartReturn, DepartTransfer, DepartSelf, DepartReferred, Death,

    /// <summary>Nobody came or went: somebody present is counted under another sex or age group from now on.</summary>
    Regrouped,
}

/// <summary>
/// An arrival, a departure, or half of a regrouping, as it was at that moment. Only ever added; presence is their sum,
/// also by sex and age group.
/// </summary>
internal sealed class Movement
{
    public long Seq { get; init; }

    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required MovementKind Kind { get; init; }

    /// <summary>+1 for an arrival, −1 for a departure; regrouped, −1 under the old sex and age group and +1 under the new.</summary>
    public required int Change { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class MovementMap : IEntityTypeConfiguration<Movement>
{
    public void Configure(EntityTypeBuilder<Movement> movement)
    {
        movement.HasKey(m => m.Seq);
        movement.HasIndex(m => m.Id).IsUnique();
        movement.HasIndex(m => new { m.ServiceDay, m.Kind, m.Sex, m.AgeGroup, m.Change });
        movement.HasIndex(m => m.PersonId);
    }
}

internal sealed class ConsentGiven
{
    public long Id { get; init; }

    public required long PersonId { get; init; }

    public required string Version { get; init; }

    public required string Language { get; init; }

    /// <summary>Codes separated by spaces.</summary>
    public required string Purposes { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    /// <summary>The colleague to whom it was said.</summary>
    public long? WithdrawnBy { get; set; }
}

internal sealed class ConsentGivenMap : IEntityTypeConfiguration<ConsentGiven>
{
    public void Configure(EntityTypeBuilder<ConsentGiven> consent) => consent.HasIndex(c => c.PersonId);
}
