namespace CentreHost.Documents;

/// <remarks><paramref name="At"/>: with the centre's offset; it is printed as it stands.</remarks>
internal sealed record PrintedBy(string Name, DateTimeOffset At);

/// <summary>Whose hand is expected in a signature box; what is not known is left to be written.</summary>
internal sealed record Signatory(string? Name = null, string? Function = null);
