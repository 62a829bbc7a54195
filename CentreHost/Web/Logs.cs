using CentreHost.Storage;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace CentreHost.Web;

/// <summary>Rolling files of JSON lines in the data directory: numbers and codes, never a name, a body or a parameter.</summary>
internal static class Logs
{
    public static void LogTo(this ILoggingBuilder logging, CentreData data)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // EF's errors carry SQL and parameters; ours carry a number.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true),
                Path.Combine(data.Logs, "host-.log"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: 10_000_000,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: 14)
            .CreateLogger();
        logging.ClearProviders();
        logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
    }
}
