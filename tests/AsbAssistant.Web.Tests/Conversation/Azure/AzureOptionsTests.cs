using System.Net;
using System.Net.Http.Json;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Tests.Conversation.Azure;

public sealed class AzureOptionsTests
{
    [Fact]
    public async Task Without_an_app_id_there_is_no_such_address()
    {
        await using var plain = await TestService.StartAsync();
        using var answer = await plain.Client.PostAsJsonAsync("/api/messages", new { type = "message", text = "hello" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("not-a-guid", "MultiTenant", "MicrosoftAppId")]
    [InlineData(ConnectorStub.AppId, "SingleTenant", "MicrosoftAppTenantId")]
    [InlineData(ConnectorStub.AppId, "Anything", "MicrosoftAppType")]
    public async Task A_wrong_setting_stops_the_start_by_its_name(string id, string type, string named)
    {
        var wrong = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => TestService.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Azure:MicrosoftAppId"] = id,
            ["Azure:MicrosoftAppType"] = type,
        }));
        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
    }
}
