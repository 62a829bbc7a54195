using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CentreHost.Bundles;

/// <summary>
/// Figures as format 2 has them: an indicator with rows under columns that are named once, a third of the bytes of an object
/// a figure. Neighbours of one indicator share their rows, so that a list has one spelling only.
/// </summary>
internal sealed class FigureTable : JsonConverter<IReadOnlyList<BundleFigure>>
{
    private static readonly JsonEncodedText ColumnsName = JsonEncodedText.Encode("columns");
    private static readonly JsonEncodedText IndicatorsName = JsonEncodedText.Encode("indicators");
    private static readonly JsonEncodedText IndicatorName = JsonEncodedText.Encode("indicator");
    private static readonly JsonEncodedText RowsName = JsonEncodedText.Encode("rows");

    private static readonly JsonEncodedText[] Columns =
    [
        JsonEncodedText.Encode("gender"), JsonEncodedText.Encode("age_range"), JsonEncodedText.Encode("detail"),
        JsonEncodedText.Encode("value"), JsonEncodedText.Encode("obs_status"),
    ];

    /// <summary>Words that stand in almost every row: one string of each instead of thousands.</summary>
    private static readonly (byte[] Utf8, string Text)[] Frequent =
    [
        .. new[] { "all", "A", "f", "m", "x", "u", "0-4", "5-11", "12-17", "18-59", "60+", "unknown", "E", "O", "Q", "L" }
            .Select(word => (Encoding.ASCII.GetBytes(word), word)),
    ];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<BundleFigure> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(ColumnsName);
        foreach (var column in Columns)
        {
            writer.WriteStringValue(column);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(IndicatorsName);
        for (var first = 0; first < value.Count;)
        {
            first = WriteIndicator(writer, value, first);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public override IReadOnlyList<BundleFigure> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var figures = new List<BundleFigure>(1_024);
        Expect(reader.TokenType == JsonTokenType.StartObject);
        Name(ref reader, ColumnsName);
        Next(ref reader, JsonTokenType.StartArray);
        foreach (var column in Columns)
        {
            Next(ref reader, JsonTokenType.String);
            Expect(reader.ValueTextEquals(column.EncodedUtf8Bytes));
        }

        Next(ref reader, JsonTokenType.EndArray);
        Name(ref reader, IndicatorsName);
        Next(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            ReadIndicator(ref reader, figures);
        }

        Expect(reader.TokenType == JsonTokenType.EndArray);
        Next(ref reader, JsonTokenType.EndObject);
        return figures;
    }

    private static int WriteIndicator(Utf8JsonWriter writer, IReadOnlyList<BundleFigure> figures, int first)
    {
        var (indicator, at) = (figures[first].Indicator, first);
        writer.WriteStartObject();
        writer.WriteString(IndicatorName, indicator);
        writer.WriteStartArray(RowsName);
        for (; at < figures.Count && figures[at].Indicator == indicator; at++)
        {
            var figure = figures[at];
            writer.WriteStartArray();
            writer.WriteStringValue(figure.Gender);
            writer.WriteStringValue(figure.AgeRange);
            writer.WriteStringValue(figure.Detail);
            if (figure.Value is { } known)
            {
                writer.WriteNumberValue(known);
            }
            else
            {
                writer.WriteNullValue();
            }

            writer.WriteStringValue(figure.ObsStatus);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return at;
    }

    private static void ReadIndicator(ref Utf8JsonReader reader, List<BundleFigure> figures)
    {
        Name(ref reader, IndicatorName);
        Next(ref reader, JsonTokenType.String);
        var indicator = reader.GetString()!;
        Name(ref reader, RowsName);
        Next(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            var (gender, age) = (Word(ref reader), Word(ref reader));
            var detail = WordOrNone(ref reader);
            reader.Read();
            long? value = reader.TokenType == JsonTokenType.Null ? null : Number(ref reader);
            figures.Add(new BundleFigure(indicator, gender, age, detail, value, Word(ref reader)));
            Next(ref reader, JsonTokenType.EndArray);
        }

        Expect(reader.TokenType == JsonTokenType.EndArray);
        Next(ref reader, JsonTokenType.EndObject);
    }

    private static string Word(ref Utf8JsonReader reader) => WordOrNone(ref reader) ?? throw new JsonException();

    private static string? WordOrNone(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(reader.TokenType == JsonTokenType.String);
        foreach (var (utf8, text) in Frequent)
        {
            if (reader.ValueSpan.SequenceEqual(utf8))
            {
                return text;
            }
        }

        return reader.GetString();
    }

    private static long Number(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out _));
        return reader.GetInt64();
    }

    private static void Name(ref Utf8JsonReader reader, JsonEncodedText name)
    {
        Next(ref reader, JsonTokenType.PropertyName);
        Expect(reader.ValueTextEquals(name.EncodedUtf8Bytes));
    }

    private static void Next(ref Utf8JsonReader reader, JsonTokenType type) => Expect(reader.Read() && reader.TokenType == type);

    private static void Expect(bool met)
    {
        if (!met)
        {
            throw new JsonException();
        }
    }
}
