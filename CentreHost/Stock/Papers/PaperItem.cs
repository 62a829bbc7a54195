namespace CentreHost.Stock.Papers;

/// <remarks><paramref name="Unit"/>: the base unit every quantity of the line is counted in.</remarks>
internal sealed record PaperItem(string Code, string Name, string Unit);

/// <summary>How a quantity is spoken of in the store: "3 cartons de 12 + 4".</summary>
/// <remarks>
/// <para><paramref name="Units"/>: base units in one.</para>
/// <para><paramref name="Plural"/>: none where the first word takes an ending of its language.</para>
/// </remarks>
internal sealed record PaperPack(string Name, long Units, string? Plural = null);
