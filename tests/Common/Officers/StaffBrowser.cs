using System.Net;
using System.Text.RegularExpressions;

namespace AsbAssistant.Common.Officers;

/// <summary>What a person with a browser and no scripts can do: follow links, fill in the form of a page, keep cookies.</summary>
public sealed partial class StaffBrowser(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public HttpClient Http => http;

    public async Task<StaffAnswer> GetAsync(string path) => await ReadAsync(await http.GetAsync(path));

    /// <summary>Opens the page, fills in its form, keeping the fields that are hidden there, and sends it.</summary>
    public async Task<StaffAnswer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await PostAsync(await GetAsync(path), path, fields);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public async Task<StaffAnswer> PostAsync(StaffAnswer opened, string path, params (string Name, string Value)[] fields)
    {
        var main = opened.Html[Math.Max(0, opened.Html.IndexOf("<main", StringComparison.Ordinal))..];
        var hidden = Hidden().Matches(main).Select(m => (Name: m.Groups[1].Value, Value: WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Concat(Hidden().Matches(opened.Html).Select(m => (Name: m.Groups[1].Value, Value: WebUtility.HtmlDecode(m.Groups[2].Value)))
                .Where(f => f.Name == "__RequestVerificationToken"));
        var all = fields.Concat(hidden.Where(h => fields.All(f => f.Name != h.Name))).DistinctBy(f => f.Name);
        using var content = new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await ReadAsync(await http.PostAsync(path, content));
    }

    public void Dispose() => http.Dispose();

    private static async Task<StaffAnswer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, response.RequestMessage!.RequestUri!.AbsolutePath, await response.Content.ReadAsStringAsync(), response);

    [GeneratedRegex("""<input(?=[^>]*type="hidden")(?=[^>]*name="([^"]*)")[^>]*value="([^"]*)"[^>]*>""")]
    private static partial Regex Hidden();
}

/// <summary>A page as it came, redirects followed.</summary>
public sealed record StaffAnswer(HttpStatusCode Status, string Path, string Html, HttpResponseMessage Response)
{
    /// <summary>The words of the main part without marks, spaces folded.</summary>
    public string Words => Spaces.Replace(WebUtility.HtmlDecode(Marks.Replace(Main, " ")), " ").Trim();

    private string Main => Html.IndexOf("<main", StringComparison.Ordinal) is >= 0 and var at ? Html[at..] : Html;

    private static Regex Marks { get; } = new("<[^>]*>");

    private static Regex Spaces { get; } = new(@"\s+");
}
