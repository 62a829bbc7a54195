using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Storage;

/// <summary>What a command was answered, so that its repetition is answered the same and changes nothing.</summary>
internal sealed class CommandAnswer
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>A keyed mark of the request: the same id with another request is a caller's mistake and is refused.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>JSON. Answers to commands carry numbers and codes, never a name.</summary>
    public required byte[] Answer { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class CommandAnswerMap : IEntityTypeConfiguration<CommandAnswer>
{
    public void Configure(EntityTypeBuilder<CommandAnswer> answer) => answer.HasKey(a => a.Id);
}
