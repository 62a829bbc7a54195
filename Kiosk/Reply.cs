using CentreHost.Centre;

namespace Kiosk;

/// <summary>What came of asking the host: its answer, its refusal with a sentence, or no answer at all.</summary>
internal abstract record Reply<T>
{
    private Reply()
    {
    }

    internal sealed record Given(T Value) : Reply<T>;

    internal sealed record Refused(Problem Problem) : Reply<T>;

    /// <summary>Nobody answered. A command may still have been done: only its own id asks again safely.</summary>
    internal sealed record Unreachable : Reply<T>;
}
