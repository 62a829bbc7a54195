namespace MrrmCentre.Tests.EndToEnd;

/// <summary>install.sh on a machine without .NET, up to the point where the build would begin.</summary>
public sealed class SdkDownloadTests
{
    /// <summary>Writes down what it was asked, and an SDK that writes down what it is called for and builds nothing.</summary>
    private const string Installer =
        """
        #!/usr/bin/env bash
        echo "$@" >"$HOME/asked"
        while [ "$1" != --install-dir ]; do shift; done
        mkdir -p "$2"
        cat >"$2/dotnet" <<'SDK'
        #!/usr/bin/env bash
        echo "$@" >>"$HOME/called"
        [ "$1" = --version ]
        SDK
        chmod +x "$2/dotnet"

        """;

    private const string NotRun = "#!/usr/bin/env bash\ntouch \"$HOME/ran\"\n";

    [Theory]
    [InlineData("curl")]
    [InlineData("wget")]
    public async Task A_missing_sdk_is_installed_into_the_home_by_the_official_script_and_then_builds(string downloader)
    {
        await using var web = await ScriptServer.Serving(Installer);
        using var machine = new BareMachine(downloader);

        var outcome = await machine.Install(web.Script, "--demo");

        Assert.Equal($"--jsonfile global.json --install-dir {machine.Sdk} --no-path\n", machine.Note("asked"));
        Assert.Equal(["--version", "build CentreHost -c Release -v quiet"], Lines(machine.Note("called")));
        Assert.Equal(
            [
                $"Le SDK .NET manque ; il est installé dans {machine.Sdk}.",
                $"  The .NET SDK is missing; installing it into {machine.Sdk}.",
                "Construction…",
                "  Building…",
            ],
            Lines(outcome.Said));
        Assert.Equal(["La construction a échoué.", "  The build failed."], Lines(outcome.Complained));
        Assert.Equal(1, outcome.Exit);
        Assert.Empty(machine.LeftBehind);
    }

    [Fact]
    public async Task An_sdk_installed_before_is_used_again_without_the_web()
    {
        await using var web = await ScriptServer.Serving(Installer);
        using var machine = new BareMachine();

        await machine.Install(web.Script, "--demo");
        await machine.Install(web.Script, "--demo");

        Assert.Equal(1, web.Asked);
        Assert.Equal(2, Lines(machine.Note("called")).Count(call => call.StartsWith("build", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_publication_that_fails_changes_nothing_on_the_machine_and_says_so()
    {
        await using var web = await ScriptServer.Serving(Installer);
        using var machine = new BareMachine();
        var root = Path.Combine(machine.Home, "root");

        var outcome = await machine.Install(web.Script, "--root", root);

        Assert.Equal(
            ["La publication a échoué ; rien n'a été changé sur cette machine.", "  Publishing failed; nothing was changed on this machine."],
            Lines(outcome.Complained));
        Assert.Equal(1, outcome.Exit);
        Assert.False(Directory.Exists(root));
        Assert.Empty(machine.LeftBehind);
    }

    [Theory]
    [InlineData("curl")]
    [InlineData("wget")]
    public async Task Without_a_network_one_sentence_says_what_to_do(string downloader)
    {
        using var machine = new BareMachine(downloader);
        var nowhere = ScriptServer.Nowhere();

        var outcome = await machine.Install(nowhere, "--demo");

        Refused(
            outcome,
            $"Le SDK .NET manque et {nowhere} ne répond pas. Reliez la machine à Internet, ou donnez un dossier : ./install.sh --sdk DOSSIER",
            $"The .NET SDK is missing and {nowhere} does not answer. Connect the machine to the Internet, or give a folder: ./install.sh --sdk FOLDER");
        NothingHalfDone(machine);
    }

    [Fact]
    public async Task Without_a_program_to_download_with_one_sentence_says_which_to_install()
    {
        using var machine = new BareMachine(downloader: null);

        Refused(
            await machine.Install(ScriptServer.Nowhere(), "--demo"),
            "Il faut curl pour télécharger le SDK .NET : apt-get install curl, ou donnez un dossier : ./install.sh --sdk DOSSIER",
            "Downloading the .NET SDK needs curl: apt-get install curl, or give a folder: ./install.sh --sdk FOLDER");
        NothingHalfDone(machine);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body>Bienvenue. Veuillez vous identifier.</body></html>\n")]
    [InlineData("touch \"$HOME/ran\"\n")]
    [InlineData("")]
    [InlineData(NotRun + "install() {\n  echo \"half a scr")]
    public async Task What_is_not_the_whole_script_is_refused_and_never_run(string answer)
    {
        await using var web = await ScriptServer.Serving(answer);
        using var machine = new BareMachine();

        var outcome = await machine.Install(web.Script, "--demo");

        Refused(
            outcome,
            $"Ce que {web.Script} a répondu n'est pas le script d'installation du SDK .NET (une page de connexion au réseau ?) ; rien n'a été exécuté. Ouvrez l'accès à Internet, ou donnez un dossier : ./install.sh --sdk DOSSIER",
            $"What {web.Script} answered is not the .NET SDK's install script (a network sign-in page?); nothing was run. Open the way to the Internet, or give a folder: ./install.sh --sdk FOLDER");
        Assert.Equal(1, web.Asked);
        NothingHalfDone(machine);
    }

    [Fact]
    public async Task A_script_whose_transfer_broke_off_is_never_run()
    {
        await using var web = await ScriptServer.HangingUpHalfway(NotRun + string.Concat(Enumerable.Repeat("# reasons\n", 20)));
        using var machine = new BareMachine();

        var outcome = await machine.Install(web.Script, "--demo");

        Assert.Contains(" ne répond pas.", outcome.Complained, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Exit);
        NothingHalfDone(machine);
    }

    /// <summary>The second ends well and is cut short between two functions: what it leaves is no SDK.</summary>
    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    public async Task A_script_that_leaves_no_sdk_is_found_out_and_its_pieces_are_taken_away(string end)
    {
        await using var web = await ScriptServer.Serving($"#!/usr/bin/env bash\nmkdir -p \"$4\"\ntouch \"$4/half\"\n{end}\n");
        using var machine = new BareMachine();

        Refused(
            await machine.Install(web.Script, "--demo"),
            $"Le SDK .NET n'a pas pu être installé dans {machine.Sdk}. Relancez quand le réseau est sûr, ou donnez un dossier : ./install.sh --sdk DOSSIER",
            $"The .NET SDK could not be installed into {machine.Sdk}. Run this again when the network is steady, or give a folder: ./install.sh --sdk FOLDER");
        NothingHalfDone(machine);
    }

    [Fact]
    public async Task A_given_folder_is_taken_and_the_web_is_not_asked()
    {
        await using var web = await ScriptServer.Serving(Installer);
        using var machine = new BareMachine();
        var given = Path.Combine(machine.Home, "usb");
        Directory.CreateDirectory(given);
        File.WriteAllText(Path.Combine(given, "dotnet"), "#!/usr/bin/env bash\necho \"$@\" >>\"$HOME/called\"\n[ \"$1\" = --version ]\n");
        File.SetUnixFileMode(Path.Combine(given, "dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var outcome = await machine.Install(web.Script, "--demo", "--sdk", given);

        Assert.Equal(["--version", "build CentreHost -c Release -v quiet"], Lines(machine.Note("called")));
        Assert.Equal(["La construction a échoué.", "  The build failed."], Lines(outcome.Complained));
        Assert.Equal(0, web.Asked);
        Assert.False(Directory.Exists(machine.Sdk));
    }

    [Fact]
    public async Task A_given_folder_without_the_sdk_is_refused_and_nothing_is_downloaded_instead()
    {
        await using var web = await ScriptServer.Serving(Installer);
        using var machine = new BareMachine();

        Refused(
            await machine.Install(web.Script, "--demo", "--sdk", machine.Home),
            $"Le dossier {machine.Home} ne contient pas le SDK .NET que demande global.json.",
            $"The folder {machine.Home} does not hold the .NET SDK that global.json asks for.");
        Assert.Equal(0, web.Asked);
        NothingHalfDone(machine);
    }

    private static void Refused(BareMachine.Outcome outcome, string french, string english)
    {
        Assert.Equal([french, "  " + english], Lines(outcome.Complained));
        Assert.Equal(1, outcome.Exit);
    }

    private static void NothingHalfDone(BareMachine machine)
    {
        Assert.Null(machine.Note("ran"));
        Assert.False(Directory.Exists(machine.Sdk));
        Assert.Empty(machine.LeftBehind);
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
