using CentreHost.Import;

namespace CentreHost.Demo;

/// <summary>
/// The transit centre of Agadez with its published 1,000 beds and 110 residents, all of them made up. Their arrivals
/// lie in the two weeks before <see cref="Day"/>, so it is set up on a clock that has reached that day.
/// </summary>
internal static class DemoCentre
{
    /// <summary>The service day the demonstration plays.</summary>
    public static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>Into a started host whose centre is still empty.</summary>
    public static Task<ImportReport> SetUp(IServiceProvider services) =>
        StandardCatalogue.TakeEmbedded(services, "Demo.Agadez", StandardCatalogue.Console);
}
