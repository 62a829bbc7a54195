namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>What must hold after every deed.</summary>
[Flags]
internal enum Promise
{
    None = 0,
    TheBookRebuildsTheBalances = 1,
    EveryDocumentAddsUpToNothing = 2,
    NoShelfIsEverBelowZero = 4,
    NothingIsUndoneTwice = 8,
    FirstExpiredGoesFirst = 16,
    EachDayOpensAsTheLastClosed = 32,
    ServedIsIssuedPlusShort = 64,
    WhatIsRefusedChangesNothing = 128,
    TheCardClosesAtTheBalance = 256,
    OldestShortageIsSettledFirst = 512,
    CookingUndoneIsNothingCooked = 1024,
    ACountIsNeverContradicted = 2048,
    LatePaperLeavesACountedShelfAlone = 4096,
    WhatIsThereMayLeaveAndNoMore = 8192,
    TransfersAddUp = 16384,
    KitsAreWhatWentIntoThem = 32768,
    All = 65535,
}

internal sealed class BrokenPromiseException(Promise promise, string what) : Exception($"{promise}: {what}")
{
    public Promise Promise => promise;
}
