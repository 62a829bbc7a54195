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

    /// <summary>Of the stay that runs, or ran last.</summary>
    public required ArrivalMode Mode { get; set; }

    public Intention Intention { get; set; }

    /// <summary>Of the stay that runs, or ran last: earlier stays stand in the movements.</summary>
    public required DateTime ArrivedAt { get; set; }

    public DateTime? DepartedAt { get; set; }

    /// <summary>Sealed <see cref="People.Identity"/>; none on the surge path until the profile is taken.</summary>
    public byte[]? Identity { get; set; }

    /// <summary>Sealed <see cref="People.Needs"/>.</summary>
    public byte[]? Needs { get; set; }

    /// <summary>The letter of the plate the kitchen cooks for this person; none: the ordinary one.</summary>
    public string? Diet { get; set; }

    /// <summary>The convoy the person came with, where they were counted before they had a number.</summary>
    public long? ArrivalGroupId { get; init; }

    /// <summary>The number that goes on for this person; what was given under this one stays under it and counts once.</summary>
    public long? MergedInto { get; set; }

    /// <summary>The key was destroyed: nobody can say any more who this was.</summary>
    public DateTime? AnonymisedAt { get; set; }

    public required DateTime RegisteredAt { get; init; }

    public required long RegisteredBy { get; init; }
}

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasIndex(p => p.CaseNumber).IsUnique();
        person.HasIndex(p => p.Status);
        person.HasIndex(p => p.MergedInto).HasFilter("merged_into IS NOT NULL");
        person.HasIndex(p => p.ArrivalGroupId).HasFilter("arrival_group_id IS NOT NULL");
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
