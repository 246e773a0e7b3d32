using AsbAssistant.Web.Storage;
using MimeKit;

namespace AsbAssistant.Web.Cases.Outbox;

/// <summary>Mail as files, where no mail server is set: in Development only. A repeat is the same file.</summary>
public sealed class MailFolder(DataFolder data, IHostEnvironment environment)
{
    /// <summary>Keeps the mail as <c>&lt;outbox id&gt;.eml</c>.</summary>
    public async Task<SendOutcome> KeepAsync(string id, MimeMessage mail, CancellationToken cancel)
    {
        if (!environment.IsDevelopment())
            return SendOutcome.NoAddress;
        var path = Path.Combine(data.Mail, id + ".eml");
        await mail.WriteToAsync(path + ".part", cancel);
        File.Move(path + ".part", path, overwrite: true);
        return SendOutcome.Taken;
    }
}
