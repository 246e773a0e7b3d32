using AsbAssistant.Interview;

namespace AsbAssistant.Web.Interview;

/// <summary>Reads <c>dialogs/wording/en-GB/page.yaml</c>: the sentences of the residents' pages around the talk.</summary>
public static class PageWording
{
    private const string Language = "en-GB";

    /// <summary>The page's sentences as the keyed <see cref="Wording"/> "page"; a broken file stops the start and is named.</summary>
    public static IServiceCollection AddPageWording(this IServiceCollection services, string dialogs)
    {
        var read = YamlFile.Read<Dictionary<string, string>>(
            Path.Combine(dialogs, "wording", Language, "page.yaml"), Path.Combine(dialogs, "schema", "wording.schema.json"));
        var sentences = read.IsOk ? read.Value.Value : throw new InvalidOperationException(read.Refusal.ToString());
        return services.AddKeyedSingleton("page", new Wording(Language, sentences));
    }
}
