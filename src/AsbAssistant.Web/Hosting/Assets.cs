using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace AsbAssistant.Web.Hosting;

/// <summary>
/// The files that pages load from us: fetched or built when the program was (see <c>Frontend/fetch.mjs</c>), lying beside it in
/// <c>wwwroot/lib</c>, each with gzip and Brotli forms. An address carries its content's hash, so browsers keep it for good.
/// </summary>
public sealed class Assets
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Asset> files;

    /// <summary>Reads the folder once; a missing one is named at start, not at the first resident.</summary>
    public Assets()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "lib");
        if (!Directory.Exists(folder))
            throw new InvalidOperationException($"The pages' files are missing from {folder}: build again with Node and npm installed.");
        files = Directory.EnumerateFiles(folder)
            .Where(path => Types.ContainsKey(Path.GetExtension(path)))
            .ToFrozenDictionary(path => Path.GetFileName(path), Asset.Read, StringComparer.Ordinal);
    }

    /// <summary>The address of a file, with its version.</summary>
    public string this[string name] => $"/lib/{name}?v={files[name].Version}";

    /// <summary>A script's text, to stand in a page itself.</summary>
    public string Text(string name) => File.ReadAllText(files[name].Path);

    /// <summary>Answers <c>GET /lib/{name}</c>.</summary>
    public Results<PhysicalFileHttpResult, NotFound> Get(string name, string? v, HttpContext http)
    {
        if (!files.TryGetValue(name, out var file))
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = v == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var encoding = Encoding(http.Request.Headers.AcceptEncoding.ToString());
        if (encoding.Name is not null)
            http.Response.Headers.ContentEncoding = encoding.Name;
        return TypedResults.PhysicalFile(file.Path + encoding.Ending, Types[Path.GetExtension(name)]);
    }

    private static (string? Name, string Ending) Encoding(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) ? ("br", ".br")
        : accepted.Contains("gzip", StringComparison.Ordinal) ? ("gzip", ".gz")
        : (null, "");

    private sealed record Asset(string Path, string Version)
    {
        public static Asset Read(string path) => new(path, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..12]);
    }
}
