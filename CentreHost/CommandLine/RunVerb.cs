using System.CommandLine;
using System.Globalization;

namespace CentreHost.CommandLine;

internal static class RunVerb
{
    private const int DefaultPort = 5170;

    public static Command Create()
    {
        var port = new Option<int?>("--port")
        {
            Description = "Port sur cette machine seule, 0 pour aucun / port on this machine alone, 0 for none (MRRM_PORT)",
        };
        var verb = VerbOptions.Verb("run", "Fait tourner le centre", "Runs the centre", port);
        verb.SetAction((parsed, stop) => Run(parsed, parsed.GetValue(port), stop));
        return verb;
    }

    private static async Task<int> Run(ParseResult parsed, int? port, CancellationToken stop)
    {
        var chosen = port ?? PortFromEnvironment() ?? DefaultPort;
        var built = CentreApp.Build(new HostOptions(parsed.DataOf(), chosen == 0 ? null : chosen, TimeProvider.System));
        if (built.Refusal is { } refusal)
        {
            return parsed.Refuse(refusal);
        }

        await using var host = built.Value!;
        await CentreApp.Start(host, stop);
        Console.WriteLine(parsed.Words().Say("host_ready", parsed.DataOf().Socket));
        await host.WaitForShutdownAsync(stop);
        return ExitCodes.Done;
    }

    private static int? PortFromEnvironment() =>
        int.TryParse(Environment.GetEnvironmentVariable("MRRM_PORT"), CultureInfo.InvariantCulture, out var port) ? port : null;
}
