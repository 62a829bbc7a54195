namespace CentreHost.Headquarters.Figures;

/// <summary>
/// Sums by the number of their cell. Numbers run without gaps, so this is an array: a report over years adds up millions.
/// </summary>
internal sealed class CellSums
{
    private CellSum[] _sums = [];

    /// <summary>Those that were told at all, by number.</summary>
    public IEnumerable<KeyValuePair<int, CellSum>> Told
    {
        get
        {
            for (var cell = 0; cell < _sums.Length; cell++)
            {
                if (_sums[cell].DaysTold > 0)
                {
                    yield return new(cell, _sums[cell]);
                }
            }
        }
    }

    public CellSum this[int cell] => cell < _sums.Length ? _sums[cell] : default;

    public void Add(int cell, DateOnly day, long value)
    {
        ref var sum = ref Of(cell);
        sum = sum.DaysTold == 0 ? new CellSum(value, 1, day.DayNumber, value) : sum.With(day.DayNumber, value);
    }

    public void Add(int cell, CellSum more)
    {
        ref var sum = ref Of(cell);
        sum = sum.DaysTold == 0 ? more : sum.With(more);
    }

    private ref CellSum Of(int cell)
    {
        if (cell >= _sums.Length)
        {
            Array.Resize(ref _sums, Math.Max(cell + 1, Math.Max(64, _sums.Length * 2)));
        }

        return ref _sums[cell];
    }
}
