using AsbAssistant.Triage;
using AsbAssistant.Web.Interview;

namespace AsbAssistant.Web.Triage;

/// <summary>Who reads residents' words.</summary>
public static class TriageServices
{
    /// <summary>The phrase lists as reader; a broken list stops the start with its name and line.</summary>
    public static BrokenFile? AddTriage(this IHostApplicationBuilder builder)
    {
        var lists = PhraseFiles.Read(Path.Combine(builder.Environment.ContentRootPath, "dialogs"));
        if (!lists.IsOk)
            return lists.Refusal;
        builder.Services.AddSingleton<IReadWords>(new PhraseReader(lists.Value));
        return null;
    }
}
