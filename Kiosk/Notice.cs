namespace Kiosk;

/// <param name="Text">Made when drawn, in the language of that moment.</param>
internal sealed record Notice(Func<Desk, string> Text, bool IsWarning);
