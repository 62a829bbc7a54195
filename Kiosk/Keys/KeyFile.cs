using CentreHost.Texts;
using Kiosk.Texts;

namespace Kiosk.Keys;

/// <summary>A file of keys, read whole before the first is pressed: a slip of the pen presses nothing.</summary>
internal static class KeyFile
{
    public static (IReadOnlyList<KeyStep> Steps, Sentence? Refused) Read(string path)
    {
        var steps = new List<KeyStep>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (KeyStep.Read(line, number) is { } step)
                {
                    steps.Add(step);
                }
            }
        }
        catch (FormatException wrong)
        {
            return ([], KioskTexts.Both("keys_wrong_line", path, number, wrong.Message));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return ([], KioskTexts.Both("keys_unreadable", path, unreadable.Message));
        }

        return (steps, null);
    }
}
