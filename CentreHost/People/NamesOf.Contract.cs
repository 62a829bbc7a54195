namespace CentreHost.People;

/// <summary>A person's names as one line, one way for desk and kiosk.</summary>
internal static class NamesOf
{
    /// <summary>In the order the person says them; where nobody noted one, the family first as lists have it.</summary>
    public static string InOrder(Identity identity) => identity.NameOrder == NameOrder.GivenFirst
        ? $"{identity.GivenNames} {identity.FamilyNames}".Trim()
        : $"{identity.FamilyNames} {identity.GivenNames}".Trim();
}
