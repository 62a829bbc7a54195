using CentreHost.Storage;

namespace CentreHost.Gate;

internal static class GateRefusal
{
    public static Refusal PassageUnknown() => new("passage_unknown", 404);

    public static Refusal PassedSince() => new("passed_since", 409);

    public static Refusal NotOut() => new("person_not_out", 409);

    public static Refusal BackWhen() => new("expected_back_wrong", 422);
}
