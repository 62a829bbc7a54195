using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.People.Transfers;

/// <summary>People sent to another centre, with the file that took them there. Only ever added.</summary>
internal sealed class Transfer
{
    public required long Id { get; init; }

    /// <summary>Of the command; what the other centre knows the file by.</summary>
    public required Guid Key { get; init; }

    /// <summary>Whose key seals the copy of the file kept here: once they are forgotten, so is the file.</summary>
    public required long PersonId { get; init; }

    public required byte[] Destination { get; init; }

    public required int People { get; init; }

    public required byte[] File { get; init; }

    public required DateTime MadeAt { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class TransferMap : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> transfer)
    {
        transfer.ToTable("people_sent");
        transfer.Property(t => t.Id).ValueGeneratedNever();
        transfer.HasIndex(t => t.Key).IsUnique();
    }
}

/// <summary>Somebody who came by a file of another centre, and the numbers they had there. Only ever added.</summary>
internal sealed class TransferIn
{
    /// <summary>As the sending centre named it.</summary>
    public required Guid Transfer { get; init; }

    public required long PersonId { get; init; }

    public required string FromCentre { get; init; }

    /// <summary>Install and number, the newest first, a blank between: no centre's numbers are unique alone.</summary>
    public required string Numbers { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class TransferInMap : IEntityTypeConfiguration<TransferIn>
{
    public void Configure(EntityTypeBuilder<TransferIn> transfer)
    {
        transfer.ToTable("people_received");
        transfer.HasKey(t => new { t.Transfer, t.PersonId });
        transfer.HasIndex(t => t.PersonId);
    }
}

internal static class TransferRefusal
{
    public static Storage.Refusal NoDestination(int most) => new("transfer_no_destination", 422, most);

    public static Storage.Refusal NoConsent(string caseNumber) => new("transfer_no_consent", 409, caseNumber);

    public static Storage.Refusal Unknown(long transfer) => new("transfer_unknown", 404, transfer);

    public static Storage.Refusal Forgotten() => new("transfer_forgotten", 409);

    public static Storage.Refusal NotAFile() => new("transfer_not_a_file", 422);

    public static Storage.Refusal CodeWrong() => new("transfer_code_wrong", 422);

    public static Storage.Refusal OurOwn() => new("transfer_our_own", 409);

    public static Storage.Refusal Newer() => new("transfer_newer", 409);
}
