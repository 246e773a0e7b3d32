using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>Somebody types one frightening line and is gone.</summary>
[Collection("browser")]
public sealed class DangerTests(Chromium chromium)
{
    [BrowserFact]
    public async Task When_the_browser_dies_after_words_of_danger_there_is_a_case_first_on_the_worklist_and_an_alert_within_a_minute()
    {
        await using var service = await PageService.StartRealAsync(chromium);
        var chat = await service.NewChatAsync(320, 568);
        await chat.SayAsync("he is outside my door with a knife", "safe to carry on");
        await chat.Page.Context.CloseAsync();

        using var minute = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var mail = Path.Combine(service.Service.DataFolder, "mail");
        while (!Directory.Exists(mail) || Directory.GetFiles(mail, "*.eml").Length == 0)
            await Task.Delay(100, minute.Token);

        var alert = await File.ReadAllTextAsync(Directory.GetFiles(mail, "*.eml").Single(), minute.Token);
        Assert.DoesNotContain("knife", alert, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("door", alert, StringComparison.OrdinalIgnoreCase);

        var heads = await service.Service.Services.GetRequiredService<IStore>().FindAsync(KeyRange.Prefix(CaseStore.HeadKind, ""), minute.Token);
        var made = await service.Service.Services.GetRequiredService<CaseStore>().LoadAsync(new CaseId(Guid.ParseExact(heads.Single().Document.Id, "N")), minute.Token);
        Assert.Equal(PriorityLevel.Critical, made!.Priority!.Level);
        Assert.Equal(CaseStatus.Unsent, made.Status);
        Assert.Contains(AlertKind.Danger, made.Alerts);
    }
}
