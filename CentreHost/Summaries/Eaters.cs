namespace CentreHost.Summaries;

/// <summary>Who ate on a day. A person counts once, under whatever records they had, unless every meal of theirs was undone.</summary>
internal static class Eaters
{
    // By person before anybody's record is looked at: three meals a person are three thousand records, not nine.
    private const string Select =
        """
        SELECT sex, age_group, sum(heads > 0), sum(special) FROM (
            SELECT max(e.sex) AS sex, max(e.age_group) AS age_group, sum(e.heads) AS heads, sum(iif(p.diet IS NULL, 0, e.heads)) AS special
            FROM (SELECT person_id, max(sex) AS sex, max(age_group) AS age_group, sum(heads) AS heads FROM service_events
                  WHERE service_day = @1 AND service_id IN (SELECT id FROM services WHERE kind = 'Meal') AND person_id IS NOT NULL
                  GROUP BY person_id) e
            LEFT JOIN people p ON p.id = e.person_id
            GROUP BY coalesce(p.merged_into, e.person_id))
        GROUP BY sex, age_group
        """;

    public static IEnumerable<Figure> Of(DayQuery query, IndicatorDictionary dictionary)
    {
        var eaters = query.Rows(
            Select, row => (Group: (Sex: row.GetString(0), AgeGroup: row.GetString(1)), Fed: row.GetInt64(2), Special: row.GetInt64(3)));
        var special = eaters.Sum(group => group.Special);
        return
        [
            .. Cells.Of(dictionary["PERSONS_FED"], null, eaters.Where(group => group.Fed > 0).ToDictionary(group => group.Group, group => group.Fed)),
            // By the plates people have now: which plate somebody had on that day is not kept.
            Cells.Total("SPECIAL_DIET", special) with { Status = special > 0 ? ObsStatus.Estimated : ObsStatus.Normal },
        ];
    }
}
