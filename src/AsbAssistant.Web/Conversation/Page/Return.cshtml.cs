using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>Coming back with reference and code.</summary>
public sealed class ReturnPage(IOptions<PageOptions> options) : ResidentPage(options)
{
    /// <summary>The form.</summary>
    public void OnGet()
    {
    }
}
