using CentreHost.Texts;

namespace Kiosk.Stock.Making;

/// <summary>So much of an item.</summary>
/// <param name="Typed">As it was typed, to be put back into the field.</param>
/// <param name="Heads">For so many heads; one kit where it is a kit's.</param>
internal sealed record MadeOfLine(string Item, Sentence Name, string Unit, string Typed, long Units, long Heads);
