namespace CentreHost.Documents;

/// <summary>What every page of a document bears.</summary>
/// <remarks>
/// <para><paramref name="Number"/>: given at posting; a document without one is marked as a draft on every page.</para>
/// <para><paramref name="Day"/>: the centre's day it is about, not the day it was printed.</para>
/// </remarks>
internal sealed record PaperIdentity(string CentreName, string CentreCode, string? Number, DateOnly Day);
