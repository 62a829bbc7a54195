using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>A service given to heads without cards: one event a sex and age group, out of the stock like any other.</summary>
internal static class HeadCount
{
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

        var day = centre.Days.Of(turn.NowUtc);
        var shortUnits = 0L;
        foreach (var heads in request.Heads)
        {
            // A batch has one id from the kiosk; its parts' ids are made here, under the command's own.
            var gift = new Gift(
                Guid.CreateVersion7(new DateTimeOffset(turn.NowUtc)), service, null, null, heads.Sex, heads.AgeGroup, ReadBy.Roster, null, heads.Count);
            shortUnits += GiftRecord.Add(turn, gift, actor, centre, day);
        }

        return new HeadsCounted(request.Id, service.Code, request.Heads.Sum(h => (long)h.Count), shortUnits);
    }
}
