namespace CentreHost.People;

internal static class PersonSql
{
    public const string SealedIdentity =
        "SELECT p.identity, k.sealed, p.sex, p.age_group, p.diet FROM people p LEFT JOIN person_keys k ON k.person_id = p.id WHERE p.id = @1";

    public const string IsThere = "SELECT 1 FROM people WHERE id = @1 AND status IN ('Present', 'Out')";
}
