namespace AsbAssistant.Web.Conversation.Azure;

/// <summary>
/// Settings of the section <c>Azure</c>: the registration of an Azure Bot resource, whose channels (Teams, SMS, e-mail) then
/// reach the same assistant. Without an app id there is no such address here.
/// </summary>
public sealed class AzureOptions
{
    public const string Section = "Azure";

    /// <summary>The application id of the registration; empty for none.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>Its secret. Best given by environment, <c>Azure__MicrosoftAppPassword</c>.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary><c>SingleTenant</c>, <c>MultiTenant</c> or <c>UserAssignedMSI</c>, as the registration says.</summary>
    public string MicrosoftAppType { get; set; } = "SingleTenant";

    /// <summary>The landlord's tenant; needed for a single tenant.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>What is wrong with these settings, naming the setting; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { MicrosoftAppId: "" } => null,
        _ when !Guid.TryParse(MicrosoftAppId, out _) => $"Setting {Section}:MicrosoftAppId must be the id of an app registration, such as \"00000000-0000-0000-0000-000000000001\".",
        { MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: "" } => $"Setting {Section}:MicrosoftAppTenantId is needed where {Section}:MicrosoftAppType is \"SingleTenant\".",
        { MicrosoftAppType: "SingleTenant" or "MultiTenant" or "UserAssignedMSI" } => null,
        _ => $"Setting {Section}:MicrosoftAppType must be \"SingleTenant\", \"MultiTenant\" or \"UserAssignedMSI\".",
    };
}
