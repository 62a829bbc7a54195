using Microsoft.Data.Sqlite;

namespace CentreHost.Storage;

/// <summary>
/// One command's turn on the writer: its connection, inside a transaction it may share with others. A turn decides
/// before it writes, and touches nothing outside the database but through <see cref="OnCommitted"/>, because a batch
/// that fails is rolled back and its turns are taken again one by one.
/// </summary>
internal sealed class WriteTurn(SqliteConnection connection, SqliteTransaction transaction, Statements statements, DateTime nowUtc)
    : IDisposable
{
    private CentreDbContext? _db;
    private List<Action>? _onCommitted;

    /// <summary>Host time of this turn, the same for all it records; whole milliseconds, as stored.</summary>
    public DateTime NowUtc { get; } = nowUtc;

    /// <summary>Set by a turn that refuses and wants what it wrote (the record of the refusal) to stay.</summary>
    public bool RefusalIsRecorded { get; set; }

    /// <summary>EF on this very transaction, for commands whose pace is a person's, not a queue's.</summary>
    public CentreDbContext Db => _db ??= CentreDbContext.OnWriter(connection, transaction);

    public int Run(string sql, params ReadOnlySpan<object?> values) => statements.Of(sql).Run(transaction, values);

    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => statements.Of(sql).Scalar(transaction, values);

    public SqliteDataReader Read(string sql, params ReadOnlySpan<object?> values) => statements.Of(sql).Read(transaction, values);

    /// <summary>Runs on the writer's thread after the commit and before any answer leaves.</summary>
    public void OnCommitted(Action action) => (_onCommitted ??= []).Add(action);

    public void Committed() => _onCommitted?.ForEach(action => action());

    public void Dispose() => _db?.Dispose();
}

/// <summary>The writer's prepared statements, each made once.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> _prepared = [];

    public Statement Of(string sql) =>
        _prepared.TryGetValue(sql, out var statement) ? statement : _prepared[sql] = new Statement(connection, sql);

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }
    }
}
