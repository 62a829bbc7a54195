namespace MrrmCentre.Tests.Inventory.Histories;

internal static class History
{
    private const int DeedsBetweenAudits = 20;

    /// <exception cref="BrokenPromiseException">At the first deed after which a watched promise fails.</exception>
    public static Centre Play(IReadOnlyList<Deed> deeds, Planners planners, Promise watched)
    {
        var centre = new Centre(planners, watched);
        for (var i = 0; i < deeds.Count; i++)
        {
            centre.Do(deeds[i]);
            if (i % DeedsBetweenAudits == DeedsBetweenAudits - 1)
            {
                centre.CheckAll();
            }
        }

        centre.CheckAll();
        return centre;
    }
}
