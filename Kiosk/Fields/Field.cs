using Kiosk.Terminal;

namespace Kiosk.Fields;

/// <param name="Label">Key of the phrase left of the field.</param>
/// <param name="Check">Key of the phrase that says what is wrong, or null.</param>
internal sealed record Field(string Label, View View, Func<string?>? Check = null, int Height = 1)
{
    /// <summary>Key of the phrase for a list in which nothing is as typed.</summary>
    public string NothingFound { get; init; } = "nothing_found";

    /// <summary>In place of the label's phrase, where the host names what is asked.</summary>
    public Func<Desk, string>? Name { get; init; }
}
