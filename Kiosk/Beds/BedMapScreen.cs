using CentreHost.Beds;
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
            Binding.On(Key.F4, bed.Hold is null ? "bed_map_key_hold" : "bed_map_key_let_go", Hold),
            Binding.On(Key.F5, bed.Usable ? "bed_map_key_break" : "bed_map_key_mend", Change),
            Binding.On(Key.F6, bed.Mat ? "bed_map_key_mat_away" : "bed_map_key_mat", Mat),
            .. bed.Person is null ? Array.Empty<Binding>() : [Binding.On(Key.F8, "block_key_free", Free)],
            Binding.On(Key.F7, "bed_map_key_unseen", () => Next.Open(new UnseenScreen(Desk))),
        ];

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

        return Next.Open(new ChoosePersonScreen(Desk, d => d.Say("bed_map_hold_who", bed.Bed), holder =>
        {
            var until = Desk.Host.NowUtc + HoldFor;
            var hold = new HoldBed(Desk.Centre.NewId(), bed.Bed, holder.Person, null, until);
            Order((centre, stop) => centre.HoldBed(hold, stop), _ => Told("bed_map_held", bed.Bed, holder.Name));
            return Next.Back;
        }));
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
        if (bed.Mat)
        {
            Order((centre, stop) => centre.RemoveMat(id, bed.Bed, stop), _ => Told("bed_map_mat_gone", bed.Bed));
        }
        else
        {
            Order((centre, stop) => centre.LayMat(id, bed.Block, bed.Room, stop), laid => Told("bed_map_mat_laid", laid.Bed));
        }
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
