using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Staff;

internal sealed class StaffMember
{
    public long Id { get; init; }

    public required string Code { get; init; }

    /// <summary>Sealed with the centre's field key: a stolen machine does not say who works here.</summary>
    public byte[] Name { get; set; } = [];

    public Role Roles { get; set; }

    public required byte[] PinSalt { get; set; }

    public required byte[] PinHash { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>Consecutive wrong PINs, counted on disk before the PIN is looked at.</summary>
    public int Failures { get; set; }

    public DateTime? LockedUntil { get; set; }

    public required DateTime AddedAt { get; init; }
}

internal sealed class StaffMemberMap : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> staff) => staff.HasIndex(s => s.Code).IsUnique();
}

/// <summary>A sign-in at one kiosk. Kept on disk so that a host that comes back asks nobody to sign in again.</summary>
internal sealed class StaffSession
{
    /// <summary>SHA-256 of the token; the token itself is only at the kiosk.</summary>
    public required byte[] TokenHash { get; init; }

    public required long StaffId { get; init; }

    public required string Kiosk { get; init; }

    public required DateTime SignedInAt { get; init; }

    public DateTime? EndedAt { get; set; }
}

internal sealed class StaffSessionMap : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> session) => session.HasKey(s => s.TokenHash);
}
