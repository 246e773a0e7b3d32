namespace AsbAssistant.Web.Hosting;

/// <summary>An invented landlord, so that a fresh clone starts at once. Its numbers reach nobody and are refused outside Development.</summary>
public static class DevelopmentSettings
{
    /// <summary>Puts them under everything else that is set, in Development only.</summary>
    public static void AddDevelopmentSettings(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            return;
        // After appsettings.json, which holds the empty defaults, and before variables and the command line, which win.
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        var invented = new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource
        {
            Path = Path.Combine(AppContext.BaseDirectory, "development.json"),
            Optional = false,
        };
        invented.ResolveFileProvider();
        var after = sources.Select((source, i) => (source, i)).Last(s => s.source is Microsoft.Extensions.Configuration.Json.JsonConfigurationSource).i;
        sources.Insert(after + 1, invented);
    }
}
