using CentreHost.Beds;

namespace CentreHost.Import;

/// <summary>Whether the bed a row names is there, free, in use, and in a block for such a person.</summary>
internal sealed class BedChoice
{
    private readonly Dictionary<string, StandingBed> _beds;
    private readonly Dictionary<string, long> _given = new(StringComparer.OrdinalIgnoreCase);

    public BedChoice(Standing standing, IReadOnlyList<BedPlan> added)
    {
        _beds = new Dictionary<string, StandingBed>(standing.Beds, StringComparer.OrdinalIgnoreCase);
        foreach (var bed in added)
        {
            _beds.TryAdd(bed.Code, new StandingBed(bed.Code, bed.Kind, bed.Usable, Occupied: false, FreeSince: null));
        }
    }

    public void Check(Cells cells, PersonPlan person)
    {
        if (person.Bed is not { } code)
        {
            return;
        }

        if (!_beds.TryGetValue(code, out var bed))
        {
            cells.Fault("bed", BedRefusal.Unknown(code));
        }
        else if (!_given.TryAdd(code, cells.Line))
        {
            cells.Fault("bed", "import_bed_twice", code, _given[code]);
        }
        else if (!bed.Usable)
        {
            cells.Fault("bed", BedRefusal.OutOfUse(code));
        }
        else if (bed.Occupied)
        {
            cells.Fault("bed", BedRefusal.Taken(code));
        }
        else if (!BedRules.Suits(bed.Kind, person.Sex, person.AgeGroup))
        {
            cells.Fault("bed", BedRefusal.BlockForOthers(code));
        }
    }
}
