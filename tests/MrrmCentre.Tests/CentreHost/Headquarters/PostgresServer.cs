extern alias host;

using host::CentreHost.Headquarters;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

public sealed class PostgresServer : IAsyncLifetime, IAsyncDisposable
{
    private readonly PostgresProcess _server = new();

    public Task InitializeAsync() => _server.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => _server.DisposeAsync();

    /// <summary>An empty one.</summary>
    internal HeadquartersDatabase Database() => HeadquartersDatabase.Open(new HeadquartersData(Path.GetTempPath()), _server.NewDatabase());
}

[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}

[Collection(OnPostgres.Name)]
public sealed class ReceivingOnPostgresTests(PostgresServer server) : ReceivingTests(server);

[Collection(OnPostgres.Name)]
public sealed class SettlingOnPostgresTests(PostgresServer server) : SettlingTests(server);

[Collection(OnPostgres.Name)]
public sealed class FiguresOnPostgresTests(PostgresServer server) : FiguresTests(server);

[Collection(OnPostgres.Name)]
public sealed class PublishingOnPostgresTests(PostgresServer server) : PublishingTests(server);
