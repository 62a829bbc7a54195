using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

internal static class Intentions
{
    /// <summary>Undecided at the beginning needs no line: it is what everybody is until they say.</summary>
    public static void Note(WriteTurn turn, long person, Intention intention, Actor actor)
    {
        const string known = "SELECT 1 FROM intention_changes WHERE person_id = @1";
        if (intention != Intention.Undecided || turn.Scalar(known, person) is not null)
        {
            turn.Run(
                "INSERT INTO intention_changes (person_id, intention, at, staff_id) VALUES (@1, @2, @3, @4)",
                person, intention.ToString(), Columns.Instant(turn.NowUtc), actor.StaffId);
        }
    }
}
