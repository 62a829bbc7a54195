namespace CentreHost.Storage;

/// <summary>What a command comes to: done, or refused with a reason a person can read.</summary>
internal readonly record struct Answer<T>(T? Value, Refusal? Refusal) : IAnswer
    where T : class
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(null, refusal);
}

/// <summary>Lets the writer see a refusal without knowing what was asked.</summary>
internal interface IAnswer
{
    Refusal? Refusal { get; }
}

/// <summary>An expected no. The code is stable and names the phrase; features list theirs in one closed place.</summary>
/// <param name="Status">HTTP status: 404 unknown, 409 the state forbids it, 422 the request is wrong, 403 not allowed.</param>
internal sealed record Refusal(string Code, int Status, params IReadOnlyList<object?> Arguments);
