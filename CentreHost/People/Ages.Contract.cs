namespace CentreHost.People;

/// <summary>Ages and the births that stand for them, one way for desk, kiosk and import.</summary>
internal static class Ages
{
    public static int On(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }

    /// <summary>
    /// Who is about so many years old today is taken to have turned that age today. An earlier birth is as likely, but it
    /// would make an estimated 17 an adult within weeks: in doubt a child stays a child for the whole of that year.
    /// </summary>
    public static DateOnly BornAbout(int years, DateOnly today) => today.AddYears(-years);

    /// <summary>A year alone is taken at its middle, so that ages err to neither side; a middle still to come at its start.</summary>
    public static DateOnly BornIn(int year, DateOnly today) =>
        new DateOnly(year, 7, 1) is var middle && middle <= today ? middle : new DateOnly(year, 1, 1);
}
