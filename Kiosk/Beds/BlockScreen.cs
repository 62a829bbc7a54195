using CentreHost.Beds;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>The beds of one block: who may lie where, and where there is room.</summary>
internal sealed class BlockScreen : Screen
{
    private readonly string _block;
    private readonly SpokenTable<BedLine> _beds;

    public BlockScreen(Desk desk, string block)
        : base(desk) => (_block, _beds) = (block, new SpokenTable<BedLine>(desk, Columns, BedWords.Style));

    public override string Title => Desk.Say("block_title", _block);

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "block_key_assign", Assign),
        Binding.On(Key.F7, "block_key_next_free", MarkNextFree),
        Binding.On(Key.F5, "beds_key_convoy", () => Next.Open(new ConvoyScreen(Desk, _block))),
        Binding.On(Key.F6, "block_key_move", Move),
        Binding.On(Key.F8, "block_key_free", Free),
    ];

    public override View? Focus => _beds;

    public override void Shown() => Ask((centre, stop) => centre.Beds(stop), map =>
    {
        _beds.Items = [.. map.Beds.Where(b => b.Block == _block)];
        return Next.Stay;
    });

    /// <summary>The card of the person the marked bed is for, as after Enter.</summary>
    public override Next Scanned(ScannedCode scan)
    {
        if (_beds.Selected is { } bed && bed.IsFree())
        {
            return this.WithHolder(scan, holder => Ask(bed, holder));
        }

        Warn("block_mark_free_first");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var free = _beds.Items.Count(b => b.IsFree());
        canvas.Text(0, 0, Desk.Say("block_text", free), Theme.Quiet);
        _beds.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Assign()
    {
        switch (_beds.Selected)
        {
            case null:
                return Next.Stay;
            case { Person: not null } taken:
                Warn("block_taken", taken.Bed, taken.CaseNumber ?? "");
                return Next.Stay;
            case { Usable: false } broken:
                Warn("block_out_of_use", broken.Bed);
                return Next.Stay;
            case var bed:
                return Next.Open(new ChoosePersonScreen(Desk, d => d.Say("block_who", bed.Bed), holder =>
                {
                    Give(bed, holder);
                    return Next.Back;
                }));
        }
    }

    private Next Ask(BedLine bed, ChosenPerson holder)
    {
        Confirm("block_assign_title", d => d.Say("block_assign_text", bed.Bed, holder.Name), () =>
        {
            Give(bed, holder);
            return Next.Stay;
        });
        return Next.Stay;
    }

    private void Give(BedLine bed, ChosenPerson holder)
    {
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.AssignBed(id, holder.Person, bed.Bed, stop), given =>
        {
            if (given.LeftBed is { } left)
            {
                Tell("bed_moved", holder.Name, left, bed.Bed);
            }
            else
            {
                Tell("bed_assigned", holder.Name, bed.Bed);
            }

            Shown();
            return Next.Stay;
        }, problem => OverCapacityScreen.CanLift(problem)
            ? Next.Open(new OverCapacityScreen(Desk, holder, bed.Bed, problem))
            : Refuse(problem));
    }

    private void MarkNextFree()
    {
        var free = Enumerable.Range(0, _beds.Items.Count).Where(i => _beds.Items[i].IsFree()).ToList();
        if (free.Count == 0)
        {
            Warn("block_full", _block);
            return;
        }

        // From a free bed on to the one after it; from anywhere else to the first.
        var marked = _beds.Selected is { } bed && bed.IsFree() ? _beds.SelectedIndex : -1;
        var after = free.FindIndex(i => i > marked);
        _beds.SelectedIndex = free[Math.Max(0, after)];
    }

    private Next Move()
    {
        if (_beds.Selected is { Person: { } person } bed)
        {
            return Next.Open(BedsScreen.For(Desk, person, bed.CaseNumber ?? bed.Bed));
        }

        Warn("block_nobody_there");
        return Next.Stay;
    }

    private Next Free()
    {
        if (_beds.Selected is not { Person: { } person } bed)
        {
            Warn("block_nobody_there");
            return Next.Stay;
        }

        Confirm("block_free_title", d => d.Say("block_free_text", bed.Bed, bed.CaseNumber), () =>
        {
            var id = Desk.Centre.NewId();
            Order((centre, stop) => centre.FreeBed(id, person, stop), _ =>
            {
                Tell("bed_freed", bed.Bed);
                Shown();
                return Next.Stay;
            });
            return Next.Stay;
        });
        return Next.Stay;
    }

    private static IReadOnlyList<Column<BedLine>> Columns(Desk desk) =>
    [
        new(desk.Say("bed_room"), b => b.Room, 14),
        new(desk.Say("bed_bed"), b => b.Bed, 16),
        new(desk.Say("bed_state"), b => BedWords.State(desk, b), 18),
        new(desk.Say("who_case"), b => b.CaseNumber ?? ""),
    ];
}
