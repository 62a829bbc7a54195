extern alias host;

using System.Diagnostics;
using host::CentreHost.Headquarters;
using host::CentreHost.Texts;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>What a person at headquarters can get wrong, each told in a sentence by the shipped program.</summary>
public sealed class HqVerbTests(HqVerbTests.MadeOnce made) : IClassFixture<HqVerbTests.MadeOnce>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-hqverb-").FullName;

    [Fact]
    public async Task Whatever_is_wrong_is_said_in_a_sentence()
    {
        Prepare();
        var (hq, pass) = (Of("hq"), Of("pass"));
        (string Code, object?[] Arguments, string[] Line)[] cases =
        [
            ("hq_no_passphrase_file", [Of("absent")], ["receive", _folder, "--data", hq, "--passphrase-file", Of("absent")]),
            ("hq_no_passphrase_file", [_folder], ["ack", "--data", hq, "--passphrase-file", _folder]),
            ("hq_wrong_passphrase", [], ["receive", _folder, "--data", hq, "--passphrase-file", Of("wrong")]),
            ("hq_wrong_passphrase", [], ["ack", "--data", hq, "--passphrase-file", "/dev/null"]),
            ("hq_keys_damaged", [Path.Combine(Of("torn"), "keys", "signing.pem")], ["ack", "--data", Of("torn"), "--passphrase-file", pass]),
            ("hq_unwritable", ["/sys/spare.pem"], ["init", "--name", "Demo", "--data", Of("new"), "--offline-to", "/sys/spare.pem", "--passphrase-file", pass]),
            ("hq_unwritable", [Of("no/where.pem")], ["init", "--name", "Demo", "--data", Of("new"), "--offline-to", Of("no/where.pem"), "--passphrase-file", pass]),
            ("hq_unwritable", ["/sys/hq"], ["init", "--name", "Demo", "--data", "/sys/hq", "--offline-to", Of("spare2.pem"), "--passphrase-file", pass]),
            ("hq_not_a_folder", [pass], ["init", "--name", "Demo", "--data", pass, "--offline-to", Of("spare2.pem"), "--passphrase-file", pass]),
            ("hq_already_there", [hq], ["init", "--name", "Demo", "--data", hq, "--offline-to", Of("spare2.pem"), "--passphrase-file", pass]),
            ("hq_name_wrong", [50], ["init", "--name", " ", "--data", Of("new"), "--offline-to", Of("spare2.pem"), "--passphrase-file", pass]),
            ("hq_passphrase_too_short", [12], ["init", "--name", "Demo", "--data", Of("new"), "--offline-to", Of("spare2.pem"), "--passphrase-file", Of("short")]),
            ("hq_not_there", [Of("new")], ["status", "--data", Of("new")]),
            ("hq_not_there", [pass], ["status", "--data", pass]),
            ("hq_database_kind", ["mysql"], ["status", "--data", hq, "--database", "mysql://root:secret@host/x"]),
            ("hq_foreign_database", [], ["status", "--data", Of("foreign")]),
            ("hq_disk", [Of("file")], ["ack", "--data", Of("file"), "--passphrase-file", pass]),
            ("hq_no_such_path", [Of("absent")], ["receive", Of("absent"), "--data", hq, "--passphrase-file", pass]),
            ("hq_no_such_path", [Of("absent")], ["enrol", Of("absent"), "--data", hq]),
            ("not_an_enrolment", [], ["enrol", pass, "--data", hq]),
            ("hq_nothing_to_export", [new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)], ["export", _folder, "--data", hq, "--from", "2026-01-01", "--to", "2026-01-02"]),
            ("hq_not_in_conflict", [pass], ["settle", pass, "--keep", "this", "--data", hq]),
            ("hq_cannot_listen", ["192.0.2.1:8443"], ["serve", "--data", hq, "--listen", "192.0.2.1", "--passphrase-file", pass]),
            ("hq_cannot_listen", ["here 1"], ["serve", "--data", hq, "--listen", "here", "--port", "1"]),
            ("hq_not_enrolled", ["NER-AGZ-01"], ["ack", "NER-AGZ-01", "--data", hq, "--passphrase-file", pass]),
            ("hq_days_reversed", [new DateOnly(2026, 2, 1), new DateOnly(2026, 1, 1)], ["figures", "--data", hq, "--from", "2026-02-01", "--to", "2026-01-01"]),
            ("hq_no_such_period", [new DateOnly(2026, 2, 1)], ["publish", "2026-02-01", "--data", hq]),
        ];

        await TwoAtATime(cases, async (one, index) =>
        {
            var (language, words) = index % 2 == 0 ? ("fr", HostTexts.French) : ("en", HostTexts.English);
            var (exit, said) = await Run([.. one.Line, "--lang", language]);

            Assert.Equal((1, words.Say(one.Code, one.Arguments) + "\n"), (exit, said));
        });
        Assert.False(File.Exists(Of("foreign/headquarters.db-wal")));
    }

    [Fact]
    public Task What_cannot_be_read_is_wrong_usage()
    {
        string[][] lines = [["figures", "--from", "31/12/2026"], ["figures", "--to", "9999-12-31"], ["publish", "2026-13-45"], ["accept", "NER-AGZ-01", "not-an-id"]];
        return TwoAtATime(lines, async (line, _) =>
        {
            var (exit, said) = await Run([.. line, "--data", Of("hq")]);

            Assert.Equal(2, exit);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_database_that_cannot_be_had_is_said()
    {
        Prepare();
        Directory.CreateDirectory(Of("hq/headquarters.db"));
        string[][] lines = [["status", "--data", Of("hq")], ["status", "--data", Of("hq"), "--database", "postgres://127.0.0.1:1/none"]];
        await TwoAtATime(lines, async (line, _) =>
        {
            var (exit, said) = await Run([.. line, "--lang", "en"]);

            Assert.Equal(1, exit);
            Assert.StartsWith("The database does not answer:", said, StringComparison.Ordinal);
            Assert.Single(said.TrimEnd('\n').Split('\n'));
        });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Prepare()
    {
        File.WriteAllText(Of("pass"), MadeOnce.Word + "\n");
        File.WriteAllText(Of("wrong"), "wrong horse battery\n");
        File.WriteAllText(Of("short"), "short\n");
        foreach (var copy in new[] { "hq", "torn", "file", "foreign" })
        {
            new HeadquartersData(Of(copy)).Prepare();
            foreach (var file in new[] { "headquarters.mrrmhq", "keys/recipient.pem", "keys/signing.pem", "keys/tls.pem" })
            {
                File.Copy(Path.Combine(made.Data.Directory, file), Path.Combine(Of(copy), file));
            }
        }

        File.WriteAllText(Of("torn/keys/signing.pem"), File.ReadAllText(Of("hq/keys/signing.pem"))[..200]);
        Directory.Delete(Of("file/acknowledgements"));
        File.WriteAllText(Of("file/acknowledgements"), "");
        using var foreign = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Of("foreign/headquarters.db")};Pooling=False");
        foreign.Open();
        using var make = foreign.CreateCommand();
        make.CommandText = "CREATE TABLE people (id INTEGER)";
        make.ExecuteNonQuery();
    }

    private static Task TwoAtATime<T>(IReadOnlyCollection<T> all, Func<T, int, Task> act) => Parallel.ForEachAsync(
        all.Index(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (one, _) => await act(one.Item, one.Index));

    private string Of(string name) => Path.Combine(_folder, name);

    private static async Task<(int Exit, string Said)> Run(string[] line)
    {
        var start = new ProcessStartInfo(HostProcess.Program, ["hq", .. line])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var told = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        Assert.DoesNotContain("   at ", await told, StringComparison.Ordinal);
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    /// <summary>Keys of 3072 bits, made slowly under a passphrase: once for all.</summary>
    public sealed class MadeOnce : IDisposable
    {
        internal const string Word = "correct horse battery";

        private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-hqkeys-").FullName;

        public MadeOnce()
        {
            Data = new HeadquartersData(Path.Combine(_folder, "hq")).Prepare();
            Assert.Null(HeadquartersKeys.Create(Data, "Demo", Word, Path.Combine(_folder, "spare.pem")));
        }

        internal HeadquartersData Data { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
