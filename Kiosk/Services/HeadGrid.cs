using System.Globalization;
using CentreHost.People;
using CentreHost.Services;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>Heads by sex and age group: figures are typed into the marked cell, arrows walk.</summary>
internal sealed class HeadGrid(Desk desk) : View
{
    private const int MostDigits = 5;
    private const int NameWidth = 12;
    private const int CellWidth = 9;

    private static readonly Sex[] Sexes = Enum.GetValues<Sex>();
    private static readonly AgeGroup[] Ages = Enum.GetValues<AgeGroup>();

    private readonly int[,] _count = new int[Sexes.Length, Ages.Length];
    private int _sex;
    private int _age;
    private bool _isRefused;

    public bool IsEmpty => Total == 0;

    public long Total => Heads().Sum(h => (long)h.Count);

    public List<Heads> Heads() =>
    [
        .. from sex in Sexes from age in Ages let n = _count[(int)sex, (int)age] where n > 0 select new Heads(sex, age, n),
    ];

    public void Fill(IEnumerable<Heads> heads)
    {
        Clear();
        foreach (var some in heads)
        {
            _count[(int)some.Sex, (int)some.AgeGroup] = some.Count;
        }
    }

    public void Clear() => Array.Clear(_count);

    public override bool Press(KeyPress key)
    {
        if (key.IsText)
        {
            // What follows a comma is no figure of this cell either: 1,5 must not become 15.
            _isRefused = _isRefused || !Type(key.Rune.Value - '0');
            return true;
        }

        if (key.Modifiers is not (Modifiers.None or Modifiers.Shift))
        {
            return false;
        }

        _isRefused = false;
        switch (key.Key)
        {
            case Key.Backspace:
                _count[_sex, _age] /= 10;
                return true;
            case Key.Delete:
                _count[_sex, _age] = 0;
                return true;
            case Key.Up or Key.Down:
                _sex = (_sex + (key.Key == Key.Down ? 1 : Sexes.Length - 1)) % Sexes.Length;
                return true;
            case Key.Left or Key.Right or Key.Tab or Key.Enter:
                Step(key.Key == Key.Left || key.Modifiers == Modifiers.Shift ? -1 : 1);
                return true;
            default:
                return false;
        }
    }

    public override void Draw(Canvas canvas)
    {
        for (var age = 0; age < Ages.Length; age++)
        {
            canvas.Text(X(age), 0, CellWidth - 1, desk.Say($"age_short_{Ages[age]}"), Theme.Quiet, Align.Right);
        }

        canvas.Text(0, 1, canvas.Width, _isRefused ? desk.Say("heads_whole_only", MostDigits) : "", Theme.Error);
        canvas.Text(X(Ages.Length), 0, CellWidth - 1, desk.Say("review_sum"), Theme.Quiet, Align.Right);
        for (var sex = 0; sex < Sexes.Length; sex++)
        {
            DrawRow(canvas, sex);
        }
    }

    private static int X(int age) => NameWidth + (age * CellWidth);

    private void DrawRow(Canvas canvas, int sex)
    {
        var y = 2 + (sex * 2);
        canvas.Text(0, y, NameWidth - 1, desk.Say($"sex_long_{char.ToLowerInvariant(Sexes[sex].ToString()[0])}"), Theme.Normal);
        var sum = 0L;
        for (var age = 0; age < Ages.Length; age++)
        {
            var isMarked = (sex, age) == (_sex, _age);
            var text = _count[sex, age].ToString(CultureInfo.InvariantCulture);
            canvas.Text(X(age) + 1, y, CellWidth - 2, text, isMarked ? Theme.FocusedField : Theme.Field, Align.Right);
            sum += _count[sex, age];
            if (isMarked)
            {
                canvas.PlaceCursor(X(age) + CellWidth - 2, y);
            }
        }

        canvas.Text(X(Ages.Length), y, CellWidth - 1, sum.ToString(CultureInfo.InvariantCulture), Theme.Title, Align.Right);
    }

    /// <returns>False: no figure, or one more than there can be people. What stands in the cell is as it was.</returns>
    private bool Type(int digit)
    {
        var typed = (_count[_sex, _age] * 10L) + digit;
        if (digit is < 0 or > 9 || typed >= (long)Math.Pow(10, MostDigits))
        {
            return false;
        }

        _count[_sex, _age] = (int)typed;
        return true;
    }

    private void Step(int by)
    {
        var cells = Sexes.Length * Ages.Length;
        var at = ((_sex * Ages.Length) + _age + by + cells) % cells;
        (_sex, _age) = (at / Ages.Length, at % Ages.Length);
    }
}
