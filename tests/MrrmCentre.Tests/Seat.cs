using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CentreHost;
using CentreHost.Centre;

namespace MrrmCentre.Tests;

/// <summary>A member of staff at a kiosk: what they send, and what they are answered.</summary>
internal sealed class Seat(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    /// <summary>The answer; a refusal fails the test with its sentence.</summary>
    public async Task<T> Post<TRequest, T>(string route, TRequest request)
    {
        using var response = await http.PostAsJsonAsync(route, request, Type<TRequest>());
        return await Read<T>(response);
    }

    public async Task<T> Get<T>(string route)
    {
        using var response = await http.GetAsync(route);
        return await Read<T>(response);
    }

    /// <summary>The refusal; being done as asked fails the test.</summary>
    public async Task<Problem> Refused<TRequest>(string route, TRequest request)
    {
        using var response = await http.PostAsJsonAsync(route, request, Type<TRequest>());
        return await Problem(response);
    }

    public async Task<Problem> Refused(string route)
    {
        using var response = await http.GetAsync(route);
        return await Problem(response);
    }

    public Seat With(string token)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return this;
    }

    public void Dispose() => http.Dispose();

    private static async Task<T> Read<T>(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync(Type<T>()))!;
    }

    public static async Task<Problem> Problem(HttpResponseMessage response)
    {
        Assert.False(response.IsSuccessStatusCode, "Not refused: " + await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync(CentreJson.Default.Problem))!;
    }

    private static JsonTypeInfo<T> Type<T>() =>
        (JsonTypeInfo<T>)(CentreJson.Default.GetTypeInfo(typeof(T)) ?? JsonSerializerOptions.Web.GetTypeInfo(typeof(T)));
}
