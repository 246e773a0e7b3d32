using AsbAssistant.Web.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.AddStorage();

var app = builder.Build();
if (app.TakeStorage() is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}
app.Run();
return 0;
