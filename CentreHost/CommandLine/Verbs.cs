using System.CommandLine;

namespace CentreHost.CommandLine;

internal static class Verbs
{
    /// <summary>Does something with the host of the data directory, and says why not when there is none to be had.</summary>
    public static async Task<int> With(ParseResult parsed, Func<HostConnection, Task<int>> act, CancellationToken stop)
    {
        var opened = await HostConnection.Open(parsed.DataOf(), stop);
        if (opened.Refusal is { } refusal)
        {
            return parsed.Refuse(refusal);
        }

        await using var host = opened.Value!;
        return await act(host);
    }
}
