using CentreHost.Services;
using CentreHost.Texts;

namespace Kiosk.Services;

/// <summary>The plates of this centre, each with the letter the kitchen knows it by.</summary>
internal sealed class Plates(Desk desk)
{
    private IReadOnlyList<DietLine> _plates = [];
    private bool _isReading;

    /// <returns>None until the plates are read.</returns>
    public string? LetterOf(Sentence plate) => _plates.FirstOrDefault(p => p.Name == plate)?.Code;

    /// <summary>Aside: nobody at the line waits for it.</summary>
    public void Read()
    {
        if (_isReading)
        {
            return;
        }

        _isReading = true;
        desk.Begin(
            () => desk.Centre.UntilAnswered(desk.Centre.Diets, CancellationToken.None),
            reply =>
            {
                _isReading = false;
                _plates = reply is Reply<List<DietLine>>.Given { Value: var plates } ? plates : _plates;
            });
    }
}
