namespace Kiosk.Terminal;

/// <summary>
/// What a view was before each character typed into it, so that a scan that landed there can be undone.
/// </summary>
internal sealed class TypedHistory<TState>
    where TState : IEquatable<TState>
{
    private const int Longest = 2048;

    private readonly List<(TState Before, int Characters)> _steps = [];

    public void Typed(TState before)
    {
        // A full field refuses characters without changing: they cost one step, however many.
        if (_steps.Count > 0 && _steps[^1].Before.Equals(before))
        {
            _steps[^1] = (before, _steps[^1].Characters + 1);
            return;
        }

        if (_steps.Count == Longest)
        {
            _steps.RemoveRange(0, Longest / 2);
        }

        _steps.Add((before, 1));
    }

    public void Forget() => _steps.Clear();

    public TState TakeBack(int characters, TState now)
    {
        var state = now;
        while (characters > 0 && _steps.Count > 0)
        {
            var (before, typed) = _steps[^1];
            state = before;
            if (typed > characters)
            {
                _steps[^1] = (before, typed - characters);
                break;
            }

            characters -= typed;
            _steps.RemoveAt(_steps.Count - 1);
        }

        return state;
    }
}
