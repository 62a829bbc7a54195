using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using CentreHost.Bundles;
using CentreHost.Headquarters;
using CentreHost.Headquarters.Serving;

namespace CentreHost.CommandLine;

internal static class HqServeVerb
{
    private const int DefaultPort = 8443;

    public static Command Create()
    {
        var listen = new Option<string>("--listen") { DefaultValueFactory = _ => "0.0.0.0", Description = "Adresse / address: 0.0.0.0, ::, 192.0.2.1" };
        var port = new Option<int>("--port") { DefaultValueFactory = _ => DefaultPort, Description = "Port" };
        var verb = VerbOptions.Verb(
            "serve", "Reçoit les bilans par HTTPS", "Receives the summaries over HTTPS", listen, port, HqVerb.Database, HqVerb.PassphraseFile);
        return verb.Doing(parsed =>
        {
            if (!IPAddress.TryParse(parsed.GetValue(listen), out var address) || parsed.GetValue(port) is < 0 or > ushort.MaxValue)
            {
                return parsed.Refuse(HeadquartersRefusal.CannotListen($"{parsed.GetValue(listen)} {parsed.GetValue(port)}"));
            }

            // Opened once before anybody calls: what is wrong with the database is said now.
            return HqVerb.WithKeys(parsed, HeadquartersKey.All, (_, _, keys) => Serve(parsed, keys, new IPEndPoint(address, parsed.GetValue(port))));
        });
    }

    private static int Serve(ParseResult parsed, HeadquartersKeys keys, IPEndPoint listen)
    {
        var server = HeadquartersServer.Build(
            new ServerOptions(parsed.HqData().Prepare(), parsed.GetValue(HqVerb.Database), keys, listen, TimeProvider.System));
        try
        {
            server.Start();
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            return parsed.Refuse(HeadquartersRefusal.CannotListen(listen.ToString()));
        }

        Console.WriteLine(parsed.Words().Say("hq_serving", server.Urls.First(), KeyId.Spoken(KeyId.Of(keys.Tls))));
        server.WaitForShutdown();
        return ExitCodes.Done;
    }
}
