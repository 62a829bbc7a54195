using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Delivery;

/// <summary>
/// A signed day as it leaves: sealed for headquarters, so that not even this centre opens it again. Its bytes never change;
/// sent again it is the same file.
/// </summary>
internal sealed class SealedBundle
{
    public long Id { get; init; }

    /// <summary>The installation that made it: a copy that was put back numbers its own.</summary>
    public required Guid Install { get; init; }

    /// <summary>From 1 without a gap within an installation.</summary>
    public required long Seq { get; init; }

    public required DateOnly ServiceDay { get; init; }

    /// <summary>Of what headquarters was sent: drafts nobody signed do not count.</summary>
    public required int Revision { get; init; }

    public required long SummaryId { get; init; }

    /// <summary>Of the plain text, in small hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>JSON: the day's totals of the indicators whose sums travel along.</summary>
    public required string Totals { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? AcknowledgedAt { get; set; }

    /// <summary>Headquarters' word for what became of it.</summary>
    public string? Outcome { get; set; }

    /// <summary>When headquarters said so, by its own clock: an older word, found on an old stick, changes nothing.</summary>
    public DateTime? AnsweredAt { get; set; }
}

internal sealed class SealedBundleMap : IEntityTypeConfiguration<SealedBundle>
{
    public void Configure(EntityTypeBuilder<SealedBundle> bundle)
    {
        bundle.ToTable("bundles");
        bundle.HasIndex(b => new { b.Install, b.Seq }).IsUnique();
        bundle.HasIndex(b => new { b.ServiceDay, b.Revision }).IsUnique();
        bundle.HasIndex(b => b.SummaryId).IsUnique();
        bundle.HasIndex(b => b.AcknowledgedAt).HasFilter("acknowledged_at IS NULL");
    }
}

/// <summary>One bundle on one route.</summary>
internal sealed class BundleRoute
{
    public required long BundleId { get; init; }

    public required string Route { get; init; }

    /// <summary>Since it last went through.</summary>
    public int Failures { get; set; }

    public required DateTime NextAt { get; set; }

    public DateTime? DeliveredAt { get; set; }

    /// <summary>Code of the last refusal.</summary>
    public string? Error { get; set; }
}

internal sealed class BundleRouteMap : IEntityTypeConfiguration<BundleRoute>
{
    public void Configure(EntityTypeBuilder<BundleRoute> route)
    {
        route.ToTable("bundle_routes");
        route.HasKey(r => new { r.BundleId, r.Route });
    }
}
