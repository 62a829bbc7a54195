using CentreHost.Storage;

namespace CentreHost.Evacuations;

internal static class EvacuationRefusal
{
    public static Refusal UnderWay() => new("evacuation_under_way", 409);

    public static Refusal None() => new("evacuation_none", 409);

    public static Refusal Unknown() => new("evacuation_unknown", 404);
}
