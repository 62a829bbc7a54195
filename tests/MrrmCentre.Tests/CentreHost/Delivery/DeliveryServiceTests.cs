extern alias host;

using CentreHost.Staff;
using host::CentreHost.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MrrmCentre.Tests.Delivery;

/// <summary>The rounds nobody asks for, one after the other, on a clock whose minutes the test lets pass.</summary>
public sealed class DeliveryServiceTests
{
    [Fact]
    public async Task A_round_goes_each_minute_and_neither_a_broken_route_nor_a_broken_round_ends_them()
    {
        await using var centre = await SomeHeadquarters.Centre();
        using var head = await centre.SignIn(Role.Head);
        await centre.KnowHeadquarters();
        var good = Directory.CreateDirectory(Path.Combine(centre.Directory, "good")).FullName;
        centre.Routes(("nowhere", Path.Combine(centre.Directory, "bad")), ("usb", good));
        await head.Water(centre, SomeHeadquarters.Day, 1);
        await head.Sign(centre, SomeHeadquarters.Day);
        var (minutes, log) = (new SteppedClock(), new Said());
        using var service = new DeliveryService(centre.Services.GetRequiredService<DeliveryRound>(), minutes, log);
        await service.StartAsync(CancellationToken.None);

        Assert.Equal(TimeSpan.FromMinutes(1), await minutes.Step());
        Assert.Equal(TimeSpan.FromMinutes(1), await minutes.Pause());
        Assert.Single(Directory.GetFiles(good, "*.mrrm"));
        Assert.Equal("nowhere", Assert.Single((await head.Outbox()).RouteTroubles).Route);

        await centre.Give("ALTER TABLE bundle_routes RENAME TO lost");
        await head.Sign(centre, SomeHeadquarters.Day.AddDays(1));
        await minutes.Step();
        await minutes.Pause();
        Assert.Contains("no such table: bundle_routes", Assert.Single(log.Errors).Message, StringComparison.Ordinal);

        await centre.Give("ALTER TABLE lost RENAME TO bundle_routes");
        await minutes.Step();
        await minutes.Pause();
        Assert.Equal(2, Directory.GetFiles(good, "*.mrrm").Length);
        Assert.Single(log.Errors);
        await service.StopAsync(CancellationToken.None);
    }

    private sealed class Said : ILogger<DeliveryService>
    {
        public List<Exception> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null)
            {
                Errors.Add(exception);
            }
        }
    }
}
