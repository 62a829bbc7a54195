using CsvHelper;

namespace CentreHost.Import;

/// <summary>One file with its header understood; its rows still as text.</summary>
/// <param name="Headers">By column name, the header as written in the file.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
internal sealed record Sheet(
    ImportKind Kind, string File, string Hash, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<SheetRow> Rows);

/// <param name="Cells">By column name, trimmed, without the empty ones.</param>
internal sealed record SheetRow(long Line, IReadOnlyDictionary<string, string> Cells);

/// <summary>Reads a file into rows, and says what about the file itself is wrong.</summary>
internal static class SheetReader
{
    /// <summary>More than any one centre has; what goes beyond is another file, or a mistake.</summary>
    public const int MostRows = 50_000;

    /// <returns>Null where the file's rows cannot be looked at; the reason is among the faults.</returns>
    public static Sheet? Read(ImportFile file, ImportKind kind, Faults faults, List<ImportNote> notes)
    {
        var (text, fault, as1252) = FileText.Read(file.Content);
        if (text is null)
        {
            faults.Add(file.Name, 0, null, fault!);
            return null;
        }

        if (as1252)
        {
            notes.Add(new ImportNote(file.Name, Texts.HostTexts.Say("import_as_windows_1252")));
        }

        var before = faults.Count;
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = FileText.SeparatorOf(text),
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => Malformed(record, file.Name, faults),
        });
        if (!csv.Read())
        {
            if (faults.Count == before)
            {
                faults.Add(file.Name, 0, null, "import_empty_file");
            }

            return null;
        }

        if (ReadHeader(csv, file.Name, kind, faults) is not { } columns)
        {
            return null;
        }

        var rows = ReadRows(csv, file.Name, columns, faults);
        if (rows.Count == 0 && faults.Count == before)
        {
            faults.Add(file.Name, 0, null, "import_only_header");
        }

        var headers = columns.Where(c => c is not null).ToDictionary(c => c!.Name, c => c!.Header, StringComparer.Ordinal);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Content));
        return new Sheet(kind, file.Name, hash, headers, rows);
    }

    /// <returns>For each place in a line its column, null for places without a header; or null when the header is wrong.</returns>
    private static List<Place?>? ReadHeader(CsvReader csv, string file, ImportKind kind, Faults faults)
    {
        var before = faults.Count;
        var columns = new List<Place?>();
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var header = csv.GetString(i).Trim();
            var column = header.Length == 0 ? null : FileColumns.Find(kind, header);
            if (header.Length > 0 && column is null)
            {
                faults.Add(file, 1, header, "import_unknown_column", string.Join(", ", FileColumns.Of(kind).Select(c => c.Name)));
            }
            else if (column is not null && columns.Exists(c => c?.Name == column.Name))
            {
                faults.Add(file, 1, header, "import_column_twice");
            }

            columns.Add(column is null ? null : new Place(column.Name, header));
        }

        foreach (var missing in FileColumns.Of(kind).Where(c => c.Required && !columns.Exists(h => h?.Name == c.Name)))
        {
            faults.Add(file, 1, missing.Name, "import_missing_column");
        }

        return faults.Count == before ? columns : null;
    }

    private static List<SheetRow> ReadRows(CsvReader csv, string file, List<Place?> columns, Faults faults)
    {
        var rows = new List<SheetRow>();
        while (csv.Read())
        {
            var cells = new Dictionary<string, string>(columns.Count, StringComparer.Ordinal);
            for (var i = 0; i < csv.FieldCount; i++)
            {
                var cell = Unguarded(csv.GetString(i).Trim());
                if (cell.Length == 0)
                {
                    continue;
                }

                if (i >= columns.Count || columns[i] is not { } column)
                {
                    faults.Add(file, csv.LineNumber, null, "import_too_many_cells", columns.Count, csv.FieldCount);
                    break;
                }

                cells[column.Name] = cell;
            }

            if (cells.Count == 0)
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                faults.Add(file, 0, null, "import_too_many_lines", MostRows);
                return [];
            }

            rows.Add(new SheetRow(csv.LineNumber, cells));
        }

        return rows;
    }

    /// <summary>Our own exports put an apostrophe before what a spreadsheet would run as a formula.</summary>
    private static string Unguarded(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' ? cell[1..] : cell;

    /// <summary>A quote in the middle of a word is only text; a field that never ends swallows the lines below.</summary>
    private static void Malformed(CsvMalformedRecord record, string file, Faults faults)
    {
        if (record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote)
        {
            faults.Add(file, record.LineNumber, null, "import_quotes");
        }
    }

    private sealed record Place(string Name, string Header);
}
