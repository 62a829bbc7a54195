using CentreHost.Beds;
using CentreHost.People;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>A block as it stands in the house: rooms below each other, a sign for each bed, to walk through and to pick from.</summary>
internal sealed class BedMapScreen(Desk desk) : Screen(desk)
{
    private static readonly TimeSpan HoldFor = TimeSpan.FromHours(24);

    private readonly BedGrid _grid = new();
    private BedMap? _map;
    private string? _block;

    public override string Title => Desk.Say("bed_map_title");

    public override IReadOnlyList<Binding> Bindings => _grid.Marked is not { } bed
        ? [Binding.On(Key.PageDown, "bed_map_key_block", () => Turn(1))]
        :
        [
            Binding.On(Key.Enter, bed.Person is null ? "block_key_assign" : "block_key_move", Pick),
            Binding.On(Key.PageDown, "bed_map_key_block", () => Turn(1)),
            Binding.On(Key.PageUp, "bed_map_key_block_back", () => Turn(-1)),
            .. OfBed(bed),
            Binding.On(Key.F7, "bed_map_key_unseen", () => Next.Open(new UnseenScreen(Desk))),
            Binding.On(Key.F11, "bed_map_key_history", () => Next.Open(new BedHistoryScreen(Desk, bed.Bed))),
            Binding.On(Key.F12, "bed_map_key_census", () => Next.Open(new CensusScreen(Desk))),
        ];

    /// <summary>What makes sense for a bed as it stands: nobody keeps, breaks or rolls up a bed somebody lies in.</summary>
    private IEnumerable<Binding> OfBed(BedLine bed)
    {
        if (bed.Hold is not null || bed.IsFree())
        {
            yield return Binding.On(Key.F4, bed.Hold is null ? "bed_map_key_hold" : "bed_map_key_let_go", Hold);
        }

        if (bed.Person is null)
        {
            yield return Binding.On(Key.F5, bed.Usable ? "bed_map_key_break" : "bed_map_key_mend", Change);
        }

        if (!bed.Mat || bed.Person is null)
        {
            yield return Binding.On(Key.F6, bed.Mat ? "bed_map_key_mat_away" : "bed_map_key_mat", Mat);
        }

        if (bed.Person is not null)
        {
            yield return Binding.On(Key.F8, "block_key_free", Free);
            yield return Binding.On(Key.F3, "bed_map_key_infant", Infant);
        }
    }

    public override void Shown() => Ask((centre, stop) => centre.Beds(stop), map =>
    {
        _map = map;
        _block ??= map.Blocks.Count > 0 ? map.Blocks[0].Block : null;
        _grid.Show([.. map.Beds.Where(bed => bed.Block == _block)]);
        return Next.Stay;
    });

    public override Next? Press(KeyPress key) => _grid.Press(key) ? Next.Stay : null;

    /// <summary>The card of the person the marked bed is for.</summary>
    public override Next Scanned(ScannedCode scan)
    {
        if (_grid.Marked is { } bed && bed.IsFree())
        {
            return this.WithHolder(scan, holder =>
            {
                Give(bed, holder);
                return Next.Stay;
            });
        }

        Warn("bed_map_mark_free_first");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        if (_map is not { } map)
        {
            return;
        }

        if (map.Blocks.FirstOrDefault(block => block.Block == _block) is not { } line)
        {
            canvas.Text(0, 1, Desk.Say("beds_none"), Theme.Normal);
            return;
        }

        BedMapPicture.Head(canvas, Desk, map, line);
        _grid.Draw(canvas.Sub(0, 4, canvas.Width, canvas.Height - 8), Desk);
        BedMapPicture.Foot(canvas.Sub(0, canvas.Height - 3, canvas.Width, 3), Desk, _grid.Marked);
    }

    private void Turn(int by)
    {
        if (_map is { Blocks.Count: > 0 } map)
        {
            var at = map.Blocks.ToList().FindIndex(block => block.Block == _block);
            _block = map.Blocks[(at + by + map.Blocks.Count) % map.Blocks.Count].Block;
            _grid.Show([.. map.Beds.Where(bed => bed.Block == _block)]);
        }
    }

    private Next Pick()
    {
        var bed = _grid.Marked!;
        if (bed is { Person: { } person })
        {
            return Next.Open(BedsScreen.For(Desk, person, bed.CaseNumber ?? bed.Bed));
        }

        return Next.Open(new ChoosePersonScreen(Desk, d => d.Say("block_who", bed.Bed), holder =>
        {
            Give(bed, holder);
            return Next.Back;
        }));
    }

    private void Give(BedLine bed, ChosenPerson holder)
    {
        var id = Desk.Centre.NewId();
        Order(
            (centre, stop) => centre.AssignBed(id, holder.Person, bed.Bed, stop),
            given => Told("bed_assigned", holder.Name, given.Bed),
            problem => OverCapacityScreen.CanLift(problem)
                ? Next.Open(new OverCapacityScreen(Desk, holder, bed.Bed, problem))
                : Refuse(problem));
    }

    private Next Hold()
    {
        var bed = _grid.Marked!;
        if (bed.Hold is not null)
        {
            var id = Desk.Centre.NewId();
            Order((centre, stop) => centre.EndHold(id, bed.Bed, stop), _ => Told("bed_map_let_go", bed.Bed));
            return Next.Stay;
        }

        ChoosePersonScreen? choose = null;
        choose = new ChoosePersonScreen(Desk, d => d.Say("bed_map_hold_who", bed.Bed), holder =>
        {
            choose!.Ask((centre, stop) => centre.Person(holder.Person, stop), page =>
                page.Household is { } household ? Next.Instead(ChooseHolder(bed, holder, household)) : Keep(bed, holder.Person, null, holder.Name));
            return Next.Stay;
        });
        return Next.Open(choose);
    }

    /// <summary>One of a household: for them alone, or for whichever of the household comes to it.</summary>
    private PickScreen<HouseholdOfPerson?> ChooseHolder(BedLine bed, ChosenPerson holder, HouseholdOfPerson household) => new(
        Desk, "bed_map_hold_whom", [household, null],
        whom => whom is null ? holder.Name : Desk.Say("bed_map_hold_household", whom.Code, whom.Members),
        whom => whom is null ? Keep(bed, holder.Person, null, holder.Name) : Keep(bed, null, whom.Code, whom.Code));

    private Next Keep(BedLine bed, long? person, string? household, string name)
    {
        var hold = new HoldBed(Desk.Centre.NewId(), bed.Bed, person, household, Desk.Host.NowUtc + HoldFor);
        Order((centre, stop) => centre.HoldBed(hold, stop), _ => Told("bed_map_held", bed.Bed, name));
        return Next.Back;
    }

    /// <summary>A child of under five lies with its mother, and takes no bed.</summary>
    private Next Infant()
    {
        var bed = _grid.Marked!;
        return Next.Open(new ChoosePersonScreen(Desk, d => d.Say("bed_map_infant_who", bed.Bed, bed.CaseNumber), infant =>
        {
            var request = new AssignBed(Desk.Centre.NewId(), infant.Person, bed.Bed, Mother: bed.Person);
            Order((centre, stop) => centre.AssignBed(request, stop), given => Told("bed_map_infant_laid", infant.Name, given.Bed));
            return Next.Back;
        }, except: bed.Person));
    }

    private Next Change()
    {
        var bed = _grid.Marked!;
        if (bed.Usable)
        {
            return Next.Open(new OutOfOrderScreen(Desk, bed.Bed));
        }

        var change = new ChangeBed(Desk.Centre.NewId(), bed.Bed, Usable: true, null);
        Order((centre, stop) => centre.ChangeBed(change, stop), _ => Told("bed_map_mended", bed.Bed));
        return Next.Stay;
    }

    private void Mat()
    {
        var (bed, id) = (_grid.Marked!, Desk.Centre.NewId());
        var (title, text, where) = bed.Mat ? ("bed_map_key_mat_away", "bed_map_mat_away_text", bed.Bed) : ("bed_map_key_mat", "bed_map_mat_text", bed.Room);
        Confirm(title, d => d.Say(text, where), () =>
        {
            if (bed.Mat)
            {
                Order((centre, stop) => centre.RemoveMat(id, bed.Bed, stop), _ => Told("bed_map_mat_gone", bed.Bed));
            }
            else
            {
                Order((centre, stop) => centre.LayMat(id, bed.Block, bed.Room, stop), laid => Told("bed_map_mat_laid", laid.Bed));
            }

            return Next.Stay;
        });
    }

    private void Free()
    {
        var bed = _grid.Marked!;
        Confirm("block_free_title", d => d.Say("block_free_text", bed.Bed, bed.CaseNumber), () =>
        {
            var id = Desk.Centre.NewId();
            Order((centre, stop) => centre.FreeBed(id, bed.Person!.Value, stop), _ => Told("bed_freed", bed.Bed));
            return Next.Stay;
        });
    }

    private Next Told(string key, params object?[] arguments)
    {
        Tell(key, arguments);
        Shown();
        return Next.Stay;
    }
}
