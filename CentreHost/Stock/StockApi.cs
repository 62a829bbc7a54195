namespace CentreHost.Stock;

internal static class StockApi
{
    public static void MapStock(this IEndpointRouteBuilder routes)
    {
    }
}
