using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Cases;
using CentreHost.Centre;
using CentreHost.CommandLine;
using CentreHost.Delivery;
using CentreHost.Demo;
using CentreHost.Evacuations;
using CentreHost.Gate;
using CentreHost.Guides;
using CentreHost.Import;
using CentreHost.Kiosks;
using CentreHost.Medical;
using CentreHost.Outreach;
using CentreHost.PaperPath;
using CentreHost.People;
using CentreHost.People.Transfers;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Services.Appointments;
using CentreHost.Services.Disputes;
using CentreHost.Services.Loans;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Alerts;
using CentreHost.Stock.Files;
using CentreHost.Stock.Items;
using CentreHost.Stock.Papers;
using CentreHost.Storage;
using CentreHost.Summaries;
using CentreHost.Summaries.Review;
using CentreHost.Web;
using Microsoft.EntityFrameworkCore;

namespace CentreHost;

/// <summary>How a host is started. Only the demo brings a clock of its own, and its data says so for ever.</summary>
/// <param name="PinIterations">Fewer only where a thousand hosts are started in a row.</param>
internal sealed record HostOptions(
    CentreData Data, int? Port, TimeProvider Clock, bool Demo = false, int PinIterations = Pin.Iterations);

/// <summary>Puts the process together: storage first, then who may ask, then each feature's routes.</summary>
internal static class CentreApp
{
    /// <returns>The host, ready to start, or why it must not: another host, a newer database, a missing key.</returns>
    public static Answer<WebApplication> Build(HostOptions options)
    {
        var data = options.Data.Prepare();
        if (Listening.Check(data) is { } tooLong)
        {
            return tooLong;
        }

        if (DataLock.TryTake(data, out var otherPid) is not { } heldLock)
        {
            return StorageRefusal.AnotherHost(otherPid);
        }

        var vault = Vault.Open(data, options.PinIterations);
        if ((vault.Refusal ?? Upgrade.Run(data, options.Clock.GetUtcNow().UtcDateTime)) is { } refusal)
        {
            heldLock.Dispose();
            return refusal;
        }

        return Compose(options, heldLock, vault.Value!);
    }

    private static WebApplication Compose(HostOptions options, DataLock heldLock, Vault vault)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(CentreApp).Assembly.GetName().Name,
        });
        builder.Logging.LogTo(options.Data);
        builder.WebHost.ListenOn(options.Data, options.Port);
        AddServices(builder.Services, options, heldLock, vault);

        var app = builder.Build();
        // Asked for once: what the host never held it would not let go of when it ends.
        app.Services.GetRequiredService<DataLock>();
        app.UseExceptionHandler();
        app.UseRouting();
        app.UseMiddleware<RoleGate>();
        MapRoutes(app, options.Demo);
        return app;
    }

    /// <summary>Sets a new centre up, loads what every scan needs, then answers.</summary>
    public static async Task Start(WebApplication app, CancellationToken stop)
    {
        var options = app.Services.GetRequiredService<HostOptions>();
        var writer = app.Services.GetRequiredService<Writer>();
        await writer.Commit(turn => FirstStart.SetUp(turn, options.Demo));
        await writer.Commit(turn => RequestMark.CloseBareHashes(turn, app.Services.GetRequiredService<Vault>()));
        app.Services.GetRequiredService<CentreState>().Load();
        app.Services.GetRequiredService<StaffSessions>().Load();
        app.Services.GetRequiredService<KiosksHeard>().Load();
        await writer.Commit(turn => Movements.RegroupAll(turn, StandardCatalogue.Console, app.Services.GetRequiredService<CentreState>().Days));
        await StandardCatalogue.SetUp(app.Services);
        await app.StartAsync(stop);
        Listening.OpenKioskSocketToGroup();
    }

    private static void AddServices(IServiceCollection services, HostOptions options, DataLock heldLock, Vault vault)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Data);
        services.AddSingleton(_ => heldLock);
        services.AddSingleton(options.Clock);
        services.AddSingleton(vault);
        services.AddSingleton<StaffSessions>();
        services.AddSingleton<Commands>();
        services.AddSingleton<CentreState>();
        services.AddSingleton<ServiceCounter>();
        services.AddSingleton<LateEntering>();
        services.AddSingleton(new HostRun(Guid.CreateVersion7(options.Clock.GetUtcNow())));
        services.AddSingleton<CardHashes>();
        services.AddSingleton<DeedTaking>();
        services.AddSingleton<KiosksHeard>();
        services.AddSingleton<DayStateReading>();
        services.AddSingleton<TodayFigures>();
        services.AddSingleton<PeopleSearch>();
        services.AddHostedService<PeopleIndexing>();
        services.AddSingleton<CentreImport>();
        services.AddSingleton<StockFileImport>();
        services.AddScoped<PersonPages>();
        services.AddSingleton<HouseholdPages>();
        services.AddSingleton<ArrivalGroupPages>();
        services.AddSingleton<Anonymising>();
        services.AddHostedService(provider => provider.GetRequiredService<Anonymising>());
        services.AddSingleton<CardLookUp>();
        services.AddSingleton<CardAlerts>();
        services.AddSingleton<BatchLists>();
        services.AddSingleton<CardDocuments>();
        services.AddSingleton<CardProof>();
        services.AddSingleton<CardProofs>();
        services.AddSingleton<CardPrinting>();
        services.AddSingleton<CensusTaking>();
        services.AddSingleton<SummaryBuilder>();
        services.AddSingleton<SummaryApproval>();
        services.AddSingleton<AutomaticSealing>();
        services.AddSingleton<ReviewReading>();
        services.AddSingleton<BundleMaking>();
        services.AddSingleton<RouteTroubles>();
        services.AddSingleton<DeliveryRound>();
        services.AddSingleton<OutboxReading>();
        services.AddHostedService<DeliveryService>();
        services.AddSingleton<DayClosing>();
        services.AddHostedService(provider => provider.GetRequiredService<DayClosing>());
        services.AddSingleton<StockWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<StockWatch>());
        services.AddSingleton(provider => new Writer(
            options.Data,
            options.Clock,
            provider.GetRequiredService<ILogger<Writer>>(),
            () => Environment.Exit(ExitCodes.DiskFailed)));
        services.AddDbContext<CentreDbContext>(db => db
            .UseSqlite(SqliteSettings.ReaderConnectionString(options.Data))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new ReaderSettings()));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, CentreJson.Default));
        services.AddProblemDetails();
        services.AddExceptionHandler<Failures>();
        services.AddOpenApi();
    }

    private static void MapRoutes(WebApplication app, bool demo)
    {
        app.MapHealth();
        app.MapOpenApi().OpenToAnyone();
        var api = app.MapGroup("/api/v1");
        api.MapCentre();
        api.MapStaff();
        api.MapGuides();
        api.MapPeople();
        api.MapStays();
        api.MapTransfers();
        api.MapHouseholds();
        api.MapArrivalGroups();
        api.MapRetention();
        api.MapCards();
        api.MapCardBatches();
        api.MapServices();
        api.MapScans();
        api.MapCatalogue();
        api.MapEntitlements();
        api.MapAppointments();
        api.MapLoans();
        api.MapDisputes();
        api.MapOverdue();
        api.MapPaperPath();
        api.MapKiosks();
        api.MapBeds();
        api.MapGate();
        api.MapEvacuations();
        api.MapMedical();
        api.MapCases();
        api.MapOutreach();
        api.MapStock();
        api.MapStore();
        api.MapMaking();
        api.MapItems();
        api.MapPapers();
        api.MapStockFiles();
        api.MapSummaries();
        api.MapDelivery();
        api.MapImport();
        api.MapBackup();
        if (demo)
        {
            api.MapDemoClock();
        }
    }
}
