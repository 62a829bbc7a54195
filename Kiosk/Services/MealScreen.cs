using CentreHost.Centre;
using CentreHost.Services;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>Which meal is served: the clock's by the timetable, or one that staff open when the day goes otherwise.</summary>
internal sealed class MealScreen : Screen
{
    private readonly SpokenTable<ServiceLine> _meals;
    private IReadOnlyList<DietCount> _plates = [];

    public MealScreen(Desk desk)
        : base(desk) => _meals = new SpokenTable<ServiceLine>(desk, Columns);

    public override string Title => Desk.Say("meals_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "meals_key_open", AskOpen),
        .. Now is { OpenedByStaff: true } ? [Binding.On(Key.F8, "meals_key_close", AskClose)] : Array.Empty<Binding>(),
    ];

    public override View? Focus => _meals;

    private MealNow? Now => Desk.Host.Hello?.Meal;

    public override void Shown()
    {
        Desk.Greet();
        Ask((centre, stop) => centre.Services(stop), services =>
        {
            _meals.Items = [.. services.Where(s => s is { Kind: ServiceKind.Meal, Active: true })];
            return Next.Stay;
        });
        Ask((centre, stop) => centre.DietCounts(stop), plates =>
        {
            _plates = plates;
            return Next.Stay;
        });
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Says(), Theme.Title);
        canvas.Text(0, 1, Desk.Say("meals_text"), Theme.Quiet);
        _meals.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - 5));
        if (_plates.Any(plate => plate.Code is not null))
        {
            canvas.Text(0, canvas.Height - 1, Desk.Say("meals_plates", string.Join(" · ", _plates.Select(Plate))), Theme.Accent);
        }
    }

    /// <summary>For those present, by the letter the kitchen knows.</summary>
    private string Plate(DietCount plate) => $"{plate.Code ?? Desk.Say("meals_plate_ordinary")} {Desk.Number(plate.People)}";

    private string Says() => Now switch
    {
        null => Desk.Say("meals_none_now"),
        { OpenedByStaff: true } meal => Desk.Say("meals_now_by_staff", Desk.Say(meal.Name), meal.Served),
        var meal => Desk.Say("meals_now", Desk.Say(meal.Name), Desk.Hour(meal.UntilUtc), meal.Served),
    };

    private Next AskOpen()
    {
        if (_meals.Selected is { } meal)
        {
            Confirm("meals_open_title", d => d.Say("meals_open_text", d.Say(meal.Name)), () => Open(meal));
        }

        return Next.Stay;
    }

    private void AskClose() => Confirm("meals_close_title", d => d.Say("meals_close_text"), CloseMeal);

    private Next Open(ServiceLine meal)
    {
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.OpenMeal(id, meal.Code, stop), _ => Done("meals_opened"));
        return Next.Stay;
    }

    private Next CloseMeal()
    {
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.CloseMeal(id, stop), _ => Done("meals_closed"));
        return Next.Stay;
    }

    private Next Done(string says)
    {
        Tell(says);
        Shown();
        return Next.Stay;
    }

    private static IReadOnlyList<Column<ServiceLine>> Columns(Desk desk) =>
    [
        new(desk.Say("meals_meal"), s => desk.Say(s.Name)),
        new(desk.Say("meals_from"), s => s.From ?? "", 8),
        new(desk.Say("meals_until"), s => s.Until ?? "", 8),
    ];
}
