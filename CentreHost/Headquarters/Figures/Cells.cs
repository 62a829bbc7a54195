namespace CentreHost.Headquarters.Figures;

/// <summary>One box of the table: an indicator for these people, and of what.</summary>
/// <param name="Detail">Empty where the indicator has none.</param>
internal sealed record CellKey(string Indicator, string Gender, string AgeRange, string Detail)
{
    public const string All = "all";

    /// <summary>Everybody together; the boxes by sex and age add up to it and are not added to it.</summary>
    public bool IsTotal => Gender == All && AgeRange == All;
}

/// <summary>What one centre said of one box on one day.</summary>
/// <param name="Value">Only where the status is A or E.</param>
internal readonly record struct DayCell(int Cell, long? Value, char Status)
{
    public bool IsTold => Value is not null;
}

/// <summary>One box over several days of one centre.</summary>
/// <param name="DaysTold">Days on which it had a value: what is missing is not zero.</param>
/// <param name="LastDay">Day number of the last of them, and what it said.</param>
internal readonly record struct CellSum(long Sum, int DaysTold, int LastDay, long Last)
{
    public CellSum With(int day, long value) => new(
        Sum + value, DaysTold + 1, Math.Max(LastDay, day), day >= LastDay ? value : Last);

    public CellSum With(CellSum other) => new(
        Sum + other.Sum, DaysTold + other.DaysTold, Math.Max(LastDay, other.LastDay), other.LastDay >= LastDay ? other.Last : Last);
}

/// <summary>Numbers the boxes, so that a day is a few bytes a box.</summary>
internal sealed class CellBook
{
    private readonly HeadquartersDatabase _database;
    private readonly Dictionary<CellKey, int> _ids = [];
    private readonly List<CellKey> _keys = [];

    public CellBook(HeadquartersDatabase database)
    {
        _database = database;
        Refresh();
    }

    /// <summary>They are numbered from 1 to this.</summary>
    public int Count => _keys.Count;

    public CellKey this[int id] => _keys[id - 1];

    /// <summary>Another process may have numbered some since; numbers are given without gaps and never change.</summary>
    public void Refresh()
    {
        foreach (var key in _database.List(
            "SELECT indicator, gender, age_range, detail FROM cells WHERE id > @p1 ORDER BY id",
            row => new CellKey(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), (long)_keys.Count))
        {
            Add(key);
        }
    }

    /// <summary>Within a transaction that refreshed the book.</summary>
    public int IdOf(CellKey key)
    {
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        Add(key);
        _database.Run(
            "INSERT INTO cells (id, indicator, gender, age_range, detail) VALUES (@p1, @p2, @p3, @p4, @p5)",
            (long)_keys.Count, key.Indicator, key.Gender, key.AgeRange, key.Detail);
        return _keys.Count;
    }

    /// <summary>After a transaction that did not end well: its numbers were never given.</summary>
    public void Forget()
    {
        _ids.Clear();
        _keys.Clear();
        Refresh();
    }

    private void Add(CellKey key)
    {
        _keys.Add(key);
        _ids[key] = _keys.Count;
    }
}
