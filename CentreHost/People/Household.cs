using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.People;

/// <summary>People who belong together and collect for each other.</summary>
internal sealed class Household
{
    public long Id { get; init; }

    /// <summary>As staff say it: H-00012.</summary>
    public required string Code { get; init; }

    /// <summary>Who collects for all, where one was named; any member's card does.</summary>
    public long? CollectorId { get; set; }

    public required DateTime MadeAt { get; init; }

    public required long MadeBy { get; init; }
}

internal sealed class HouseholdMap : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> household) => household.HasIndex(h => h.Code).IsUnique();
}

/// <summary>Who belongs to a household, from when until when.</summary>
internal sealed class HouseholdMember
{
    public long Id { get; init; }

    public required long HouseholdId { get; init; }

    public required long PersonId { get; init; }

    public required Kinship Kinship { get; set; }

    public required DateTime FromAt { get; init; }

    public DateTime? UntilAt { get; set; }
}

internal sealed class HouseholdMemberMap : IEntityTypeConfiguration<HouseholdMember>
{
    public void Configure(EntityTypeBuilder<HouseholdMember> member)
    {
        member.Property(m => m.Kinship).HasConversion<string>();
        member.HasIndex(m => m.PersonId).IsUnique().HasFilter("until_at IS NULL").HasDatabaseName("one_household_a_person");
        member.HasIndex(m => m.HouseholdId);
    }
}
