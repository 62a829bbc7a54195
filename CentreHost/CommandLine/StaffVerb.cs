using System.CommandLine;
using CentreHost.Centre;
using CentreHost.Staff;
using Spectre.Console;

namespace CentreHost.CommandLine;

internal static class StaffVerb
{
    public static Command Create() => new("staff", "Personnel du centre / the centre's staff") { Add(), List(), ChangePin(), Disable() };

    private static Command Add()
    {
        var code = new Argument<string>("code");
        var name = new Option<string>("--name") { Required = true };
        var roles = new Option<Role[]>("--role")
        {
            Required = true,
            AllowMultipleArgumentsPerToken = true,
            Description = string.Join(' ', UsageErrors.Choices(typeof(Role))),
        };
        roles.Validators.Add(given =>
        {
            // Enum names read from the command line would let None and figures through.
            if (given.Tokens.Any(token => !UsageErrors.Choices(typeof(Role)).Contains(token.Value, StringComparer.OrdinalIgnoreCase)))
            {
                given.AddError("--role");
            }
        });
        var pin = new Option<string?>("--pin") { Description = "Sinon il est demandé / asked for if not given" };
        var verb = VerbOptions.Verb("add", "Ajoute une personne", "Adds a member", name, roles, pin);
        verb.Add(code);
        verb.SetAction((parsed, stop) => Send(parsed, host => host.Post<AddStaff, Done>("staff", new AddStaff(
            NewId(),
            parsed.GetValue(code)!,
            parsed.GetValue(name)!,
            parsed.GetValue(roles)!.Aggregate(Role.None, (all, role) => all | role),
            parsed.GetValue(pin) ?? AskPin(parsed)), stop), "staff_added", code, stop));
        return verb;
    }

    private static Command ChangePin()
    {
        var code = new Argument<string>("code");
        var pin = new Option<string?>("--pin");
        var verb = VerbOptions.Verb("pin", "Change un code secret", "Changes a PIN", pin);
        verb.Add(code);
        verb.SetAction((parsed, stop) => Send(parsed, host => host.Post<ChangePin, Done>(
            $"staff/{Uri.EscapeDataString(parsed.GetValue(code)!)}/pin", new ChangePin(NewId(), parsed.GetValue(pin) ?? AskPin(parsed)), stop),
            "staff_pin_changed", code, stop));
        return verb;
    }

    private static Command Disable()
    {
        var code = new Argument<string>("code");
        var verb = VerbOptions.Verb("disable", "Retire l'accès", "Takes access away");
        verb.Add(code);
        verb.SetAction((parsed, stop) => Send(parsed, host => host.Post<DisableStaff, Done>(
            $"staff/{Uri.EscapeDataString(parsed.GetValue(code)!)}/disable", new DisableStaff(NewId()), stop),
            "staff_disabled", code, stop));
        return verb;
    }

    private static Command List()
    {
        var verb = VerbOptions.Verb("list", "Liste le personnel", "Lists the staff");
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (staff, problem) = await host.Get<List<StaffLine>>("staff", stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                foreach (var line in staff!)
                {
                    AnsiConsole.WriteLine($"{line.Code,-12} {line.Name,-32} {line.Roles}{(line.Active ? "" : " -")}");
                }

                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Task<int> Send(
        ParseResult parsed,
        Func<HostConnection, Task<(Done? Done, Problem? Problem)>> send,
        string done,
        Argument<string> code,
        CancellationToken stop) =>
        Verbs.With(
            parsed,
            async host =>
            {
                var (_, problem) = await send(host);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say(done, parsed.GetValue(code)));
                return ExitCodes.Done;
            },
            stop);

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private static string AskPin(ParseResult parsed) =>
        AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(parsed.Words()["ask_pin"])).Secret());
}
