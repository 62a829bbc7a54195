using CentreHost.Cards;
using CentreHost.Cases;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>A service given to heads without cards: one event a sex and age group, out of the stock like any other.</summary>
internal static class HeadCount
{
    /// <summary>Sexes times age groups.</summary>
    public const int MostCells = 24;

    public static Answer<HeadsCounted> Record(WriteTurn turn, CountHeads request, Actor actor, CentreState.Snapshot centre)
    {
        if (centre.Catalogue.Find(request.Service) is not { Active: true } service)
        {
            return ServiceRefusal.Unknown(request.Service);
        }

        if (!actor.Has(service.Roles))
        {
            return StaffRefusal.NotYourRole();
        }

        if (service.Kind == ServiceKind.Medical)
        {
            return ServiceRefusal.ByVisitOnly();
        }

        if (CaseServices.AreCountedBySteps(service.Code))
        {
            return ServiceRefusal.ByCaseOnly();
        }

        var total = request.Heads.Sum(h => (long)h.Count);
        var day = service.Kind == ServiceKind.Meal
            ? MealClock.DayOf(service, centre.Catalogue, centre.Days, turn.NowUtc)
            : centre.Days.Of(turn.NowUtc);
        if (service.CentreDailyLimit is { } limit && (long)turn.Scalar(ScanSql.CentreServedToday, Columns.Day(day), service.Id)! + total > limit)
        {
            return ServiceRefusal.CentreLimit(limit);
        }

        var session = MealSessions.Find(turn, service, day) ?? MealSessions.OpenByClock(turn, service, day);
        var shortUnits = 0L;
        for (var i = 0; i < request.Heads.Count; i++)
        {
            var heads = request.Heads[i];
            var gift = new Gift(
                PartId(request.Id, i), service, null, null, heads.Sex, heads.AgeGroup, ReadBy.Roster, session, heads.Count);
            shortUnits += GiftRecord.Add(turn, gift, actor, centre, day);
        }

        return new HeadsCounted(request.Id, service.Code, total, shortUnits);
    }

    /// <summary>A head count has one id from the kiosk; the id of each of its cells is made of it, so that all of them can be
    /// found, and taken back, under that one.</summary>
    public static Guid PartId(Guid count, int cell)
    {
        var bytes = count.ToByteArray(bigEndian: true);
        bytes[^1] ^= (byte)(cell + 1);
        return new Guid(bytes, bigEndian: true);
    }

    public static Guid[] PartIds(Guid count) => [.. Enumerable.Range(0, MostCells).Select(cell => PartId(count, cell))];
}
