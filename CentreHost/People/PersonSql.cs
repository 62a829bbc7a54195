namespace CentreHost.People;

internal static class PersonSql
{
    public const string IsThere = "SELECT 1 FROM people WHERE id = @1 AND status IN ('Present', 'Out')";
}
