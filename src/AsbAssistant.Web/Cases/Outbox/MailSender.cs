using System.Net.Sockets;
using AsbAssistant.Cases;
using AsbAssistant.Web.Cases.Alerts;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace AsbAssistant.Web.Cases.Outbox;

/// <summary>Alerts by e-mail. The Message-ID is the outbox id, so that a repeat is one message to every mail program.</summary>
public sealed class MailSender(AlertAddresses addresses, AlertWording wording, IOptions<AlertOptions> options, MailFolder folder, ILogger<MailSender> log) : ISendOutbox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public OutboxWay Way => OutboxWay.Email;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancel)
    {
        if (addresses.Of(message.Destination) is not { } address)
            return SendOutcome.NoAddress;
        using var mail = Compose(message, address);
        var smtp = options.Value.Smtp;
        if (smtp.Host.Length == 0)
            return await folder.KeepAsync(message.Id, mail, cancel);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Tls ? SecureSocketOptions.Auto : SecureSocketOptions.None, patience.Token);
            if (smtp.User.Length > 0)
                await client.AuthenticateAsync(smtp.User, smtp.Password, patience.Token);
            await client.SendAsync(mail, patience.Token);
            // The server has it; how it says goodbye is no reason to send again.
            await QuitAsync(client, patience.Token);
            return SendOutcome.Taken;
        }
        catch (Exception failed) when (IsOfTheLine(failed) && !cancel.IsCancellationRequested)
        {
            log.LogWarning("Outbox {Id}: the mail server failed: {Failure}", message.Id, failed.GetType().Name);
            return SendOutcome.NotTaken;
        }
    }

    private static async Task QuitAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(true, cancel);
        }
        catch (Exception failed) when (IsOfTheLine(failed))
        {
        }
    }

    private static bool IsOfTheLine(Exception failed) => failed is IOException or SocketException or MailKit.ProtocolException
        or MailKit.CommandException or AuthenticationException or SslHandshakeException or OperationCanceledException or NotSupportedException;

    private MimeMessage Compose(OutboxMessage message, string address)
    {
        var from = MailboxAddress.Parse(options.Value.From);
        var mail = new MimeMessage
        {
            MessageId = $"{message.Id}@{from.Domain}",
            Date = message.CreatedAt,
            Subject = wording.Subject(message),
            Body = new TextPart("plain") { Text = wording.Body(message) },
        };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(address));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
