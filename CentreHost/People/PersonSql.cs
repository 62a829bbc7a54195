namespace CentreHost.People;

internal static class PersonSql
{
    public const string SealedIdentity =
        "SELECT p.identity, k.sealed, p.sex, p.age_group FROM people p LEFT JOIN person_keys k ON k.person_id = p.id WHERE p.id = @1";
}
