using AsbAssistant.Web.Cases;
using AsbAssistant.Web.Conversation;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Interview;
using AsbAssistant.Web.Reading;
using AsbAssistant.Web.Staff;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Triage;

var builder = WebApplication.CreateBuilder(args);
builder.AddDevelopmentSettings();
builder.AddForwarding();
builder.AddHealth();
builder.AddStorage();
builder.AddReading();
if ((builder.AddTriage() ?? builder.AddInterview()) is { } broken)
{
    await Console.Error.WriteLineAsync(broken.ToString());
    return 1;
}
builder.AddCases();
builder.AddConversation();
builder.AddStaff();

var app = builder.Build();
if (app.TakeStorage() is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}
app.TakeTriage();
app.UseForwarding();
app.UseSecurityHeaders();
app.UseConversation();
app.MapHealth();
app.MapCases();
app.MapConversation();
app.MapStaff();
app.Run();
return 0;
