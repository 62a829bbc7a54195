using CentreHost.Staff;

namespace CentreHost.Stock.Drafts;

/// <summary>A second person's yes to what waited for it.</summary>
/// <param name="WrittenAtUtc">When it was written: its day and its age are judged as of then, however long it waited.</param>
internal sealed record Agreement(Actor By, DateTime WrittenAtUtc);
