namespace CentreHost.Documents;

/// <summary>The two faces every printed document uses. They travel inside the program: a centre's machine may have none.</summary>
internal static class DocumentFonts
{
    private static readonly Lazy<TrueTypeFace> RegularFace = new(() => Load("DejaVuSans"));
    private static readonly Lazy<TrueTypeFace> BoldFace = new(() => Load("DejaVuSans-Bold"));

    public static TrueTypeFace Regular => RegularFace.Value;

    public static TrueTypeFace Bold => BoldFace.Value;

    private static TrueTypeFace Load(string name)
    {
        using var resource = typeof(DocumentFonts).Assembly.GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The program was built without its font {name}.");
        var file = new byte[resource.Length];
        resource.ReadExactly(file);
        return new TrueTypeFace(name, file);
    }
}
