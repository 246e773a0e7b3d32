using AsbAssistant.Web.Cases;
using AsbAssistant.Web.Conversation;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Staff;
using AsbAssistant.Web.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.AddForwarding();
builder.AddHealth();
builder.AddStorage();
builder.AddCases();
builder.AddConversation();
builder.AddStaff();

var app = builder.Build();
if (app.TakeStorage() is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}
app.UseForwarding();
app.UseSecurityHeaders();
app.UseConversation();
app.MapHealth();
app.MapCases();
app.MapConversation();
app.MapStaff();
app.Run();
return 0;
