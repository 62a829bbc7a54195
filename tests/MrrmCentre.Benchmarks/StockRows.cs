using Microsoft.Data.Sqlite;

namespace MrrmCentre.Benchmarks;

internal readonly record struct StockedItem(long Item, long Place);

/// <summary>
/// The stock lines of the gifts: a receipt a month for just what that month gives, a lot for each item in it; each day's
/// meals cooked as one lot and eaten up.
/// </summary>
internal sealed class StockRows : IDisposable
{
    private const long People = 102001;
    private const long Supplier = 101001;
    private const long Bench = 105001;
    private const int Receipt = 1;
    private const int Cooking = 2;
    private const int Service = 3;
    private const int MealSession = 4;

    private readonly DateOnly _firstDay;
    private readonly SqliteCommand _document;
    private readonly SqliteCommand _line;
    private readonly SqliteCommand _lot;
    private readonly Dictionary<StockedItem, long> _lots = [];
    private readonly Dictionary<(int Day, long Service), long> _documents = [];
    private long _seq;
    private long _documentId;
    private long _lotId;

    public StockRows(SqliteConnection connection, DateOnly firstDay)
    {
        _firstDay = firstDay;
        _seq = connection.All("SELECT coalesce(max(seq), 0) FROM stock_lines", row => row.GetInt64(0)).Single();
        _documentId = connection.All("SELECT coalesce(max(id), 0) FROM stock_documents", row => row.GetInt64(0)).Single();
        _lotId = connection.All("SELECT coalesce(max(id), 0) FROM lots", row => row.GetInt64(0)).Single();
        _document = connection.Prepare(
            """
            INSERT INTO stock_documents (id, key, type, number, occurred_at, recorded_at, service_day, staff_id, service_id)
            VALUES (@1, @2, @3, @4, @5, @5, @6, 0, @7)
            """);
        _line = connection.Prepare(
            """
            INSERT INTO stock_lines (seq, move, document_id, source, place_id, item_id, lot_id, condition, units, occurred_at, recorded_at, service_day)
            VALUES (@1, @2, @3, @4, @5, @6, @7, 0, @8, @9, @9, @10)
            """);
        _lot = connection.Prepare("INSERT INTO lots (id, item_id, code, first_received, standing) VALUES (@1, @2, @3, @4, 0)");
    }

    public void Receive(int day, IEnumerable<KeyValuePair<StockedItem, int>> asked)
    {
        var at = CentreYears.At(_firstDay.AddDays(day), 1);
        var document = OpenDocument(Receipt, day, at, DBNull.Value);
        foreach (var (item, units) in asked)
        {
            Move(document.Id, document.Key, Supplier, item.Place, item.Item, NewLot(day, item), units, at, day);
        }
    }

    public void Cook(int day, int portions, StockedItem? meal)
    {
        if (meal is not { } item)
        {
            return;
        }

        var at = CentreYears.At(_firstDay.AddDays(day), 2);
        var document = OpenDocument(Cooking, day, at, DBNull.Value);
        Move(document.Id, document.Key, Bench, item.Place, item.Item, NewLot(day, item), portions, at, day);
    }

    public void HandOut(int day, byte[] source, long service, bool isMeal, StockedItem item, long at)
    {
        if (!_documents.TryGetValue((day, service), out var document))
        {
            _documents[(day, service)] = document = OpenDocument(isMeal ? MealSession : Service, day, at, service).Id;
        }

        Move(document, source, item.Place, People, item.Item, _lots[item], 1, at, day);
    }

    public void Dispose()
    {
        _document.Dispose();
        _line.Dispose();
        _lot.Dispose();
    }

    private (long Id, byte[] Key) OpenDocument(int type, int day, long at, object service)
    {
        var key = CentreYears.Id(at, ++_documentId);
        _document.Add(_documentId, key, type, $"Y-{_documentId:D6}", at, CentreYears.Text(_firstDay.AddDays(day)), service);
        return (_documentId, key);
    }

    private long NewLot(int day, StockedItem item)
    {
        _lot.Add(++_lotId, item.Item, $"L{_lotId}", CentreYears.Text(_firstDay.AddDays(day)));
        return _lots[item] = _lotId;
    }

    private void Move(long document, byte[] source, long from, long to, long item, long lot, long units, long at, int day)
    {
        var date = CentreYears.Text(_firstDay.AddDays(day));
        _line.Add(_seq + 1, _seq + 1, document, source, from, item, lot, -units, at, date);
        _line.Add(_seq + 2, _seq + 1, document, source, to, item, lot, units, at, date);
        _seq += 2;
    }
}
