namespace CentreHost.Import;

internal static class ImportApi
{
    public static void MapImport(this IEndpointRouteBuilder routes)
    {
    }
}
