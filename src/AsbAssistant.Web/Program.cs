using AsbAssistant.Web.Cases;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.AddHealth();
builder.AddStorage();
builder.AddCases();

var app = builder.Build();
if (app.TakeStorage() is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}
app.MapHealth();
app.MapCases();
app.Run();
return 0;
