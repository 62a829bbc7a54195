using System.CommandLine;
using System.CommandLine.Parsing;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

/// <summary>What was typed wrong, said in the language asked for: the parser speaks English alone, and of its own types.</summary>
internal static class UsageErrors
{
    public static void Write(ParseResult parsed)
    {
        foreach (var sentence in parsed.Errors.Select(error => Of(parsed, error)).Distinct())
        {
            Console.Error.WriteLine(sentence.In(parsed.LanguageOrUsual()));
        }

        Console.Error.WriteLine(HostTexts.Say("usage_help", Path(parsed.CommandResult)).In(parsed.LanguageOrUsual()));
    }

    private static Sentence Of(ParseResult parsed, ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option when option.Option.Required || option.IdentifierToken is null =>
            HostTexts.Say("usage_option_missing", option.Option.Name),
        OptionResult { Tokens.Count: 0 } option => HostTexts.Say("usage_value_missing", option.Option.Name),
        OptionResult option => Unreadable(option.Option.Name, option.Option.ValueType, option.Tokens),
        ArgumentResult { Tokens.Count: 0 } argument => HostTexts.Say("usage_argument_missing", argument.Argument.Name),
        ArgumentResult argument => argument.Parent is OptionResult option
            ? Unreadable(option.Option.Name, option.Option.ValueType, argument.Tokens)
            : Unreadable(argument.Argument.Name, argument.Argument.ValueType, argument.Tokens),
        _ when parsed.UnmatchedTokens is [var word, ..] => HostTexts.Say("usage_unknown_word", word),
        CommandResult { Command.Subcommands.Count: > 0 } => HostTexts.Say("usage_verb_missing"),
        CommandResult command => command.Command.Options.FirstOrDefault(option => option.Required && parsed.GetResult(option) is null or { Implicit: true }) is { } option
            ? HostTexts.Say("usage_option_missing", option.Name)
            : HostTexts.Say("usage_wrong"),
        _ => HostTexts.Say("usage_wrong"),
    };

    private static Sentence Unreadable(string name, Type type, IReadOnlyList<Token> tokens)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type);
        plain = Nullable.GetUnderlyingType(plain) ?? plain;
        var code = plain == typeof(int) || plain == typeof(long) ? "usage_not_a_number"
            : plain == typeof(DateOnly) || plain == typeof(DateTime) ? "usage_not_a_day"
            : plain.IsEnum ? "usage_not_one_of"
            : "usage_value_wrong";
        return HostTexts.Say(code, name, string.Join(' ', tokens.Select(token => token.Value)), plain.IsEnum ? string.Join(", ", Choices(plain)) : "");
    }

    /// <summary>What may be given for it: the empty value of flags is none of them.</summary>
    public static IReadOnlyList<string> Choices(Type type) =>
        [.. Enum.GetNames(type).Where(name => name != "None" || !type.IsDefined(typeof(FlagsAttribute), false))];

    private static string Path(SymbolResult? command)
    {
        var names = new List<string>();
        for (; command is CommandResult { Parent: not null } verb; command = verb.Parent)
        {
            names.Insert(0, verb.Command.Name);
        }

        return string.Join(' ', names.Prepend("centre-host").Append("--help"));
    }
}
