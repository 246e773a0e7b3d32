using AsbAssistant.Learning;
using AsbAssistant.Triage;
using AsbAssistant.Web.Interview;

namespace AsbAssistant.Web.Triage;

/// <summary>Who reads residents' words.</summary>
public static class TriageServices
{
    /// <summary>
    /// The model over the phrase lists. A broken list stops the start with its name and line; without a model the lists read alone.
    /// </summary>
    public static BrokenFile? AddTriage(this IHostApplicationBuilder builder)
    {
        var root = builder.Environment.ContentRootPath;
        var lists = PhraseFiles.Read(Path.Combine(root, "dialogs"));
        if (!lists.IsOk)
            return lists.Refusal;
        var folder = builder.Configuration["Triage:ModelFolder"] is { Length: > 0 } set ? set : Path.Combine("models", "triage");
        builder.Services.AddSingleton(services => new WordReader(
            new PhraseReader(lists.Value), TriageModel.Load(Path.Combine(root, folder)), services.GetRequiredService<ILogger<WordReader>>()));
        builder.Services.AddSingleton<IReadWords>(services => services.GetRequiredService<WordReader>());
        builder.Services.AddHealthChecks().AddCheck<TriageHealth>("triage", tags: ["ready"]);
        return null;
    }

    /// <summary>Loads the model and reads once, before the first resident waits for either.</summary>
    public static void TakeTriage(this IHost app) => app.Services.GetRequiredService<IReadWords>().Read("one two three four five");
}
