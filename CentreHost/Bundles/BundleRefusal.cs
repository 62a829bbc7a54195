using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>Why bytes are not taken for a bundle. The code in capitals is the outcome's name.</summary>
internal static class BundleRefusal
{
    /// <param name="where">The member or the layer that is wrong.</param>
    public static Refusal NotABundle(string where) => new("not_a_bundle", 422, where);

    public static Refusal NotForUs() => new("not_for_us", 422);

    public static Refusal BadSignature() => new("bad_signature", 422);

    public static Refusal TooLarge(long bytes, long limit) => new("too_large", 422, bytes, limit);

    public static Refusal AbsurdFigure(string cell) => new("absurd_figure", 422, cell);

    /// <summary>The disk does not give it.</summary>
    public static Refusal Unreadable(string path) => new("unreadable", 422, path);

    public static Refusal NotAnEnrolment() => new("not_an_enrolment", 422);

    public static Refusal NotAHeadquartersFile() => new("not_a_headquarters_file", 422);

    public static Refusal NotAnAcknowledgement() => new("not_an_acknowledgement", 422);

    public static string Outcome(this Refusal refusal) => refusal.Code.ToUpperInvariant();
}
