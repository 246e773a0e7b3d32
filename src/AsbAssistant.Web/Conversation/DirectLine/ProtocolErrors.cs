using AsbAssistant.Web.Storage;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>Gives the protocol's form to refusals that no endpoint made: no such address, wrong method, a body cut short.</summary>
internal sealed class ProtocolErrors(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = bad.StatusCode;
        }
        catch (StoreUnavailableException) when (!http.Response.HasStarted)
        {
            await Answers.NotKept.ExecuteAsync(http);
            return;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; there is nobody to answer.
            return;
        }
        if (!http.Response.HasStarted && http.Response.ContentLength is null && http.Response.ContentType is null
            && Told(http.Response.StatusCode) is var (code, message))
            await Answers.Error(http.Response.StatusCode, code, message).ExecuteAsync(http);
    }

    private static (string Code, string Message)? Told(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("NotFound", "There is nothing at this address"),
        StatusCodes.Status405MethodNotAllowed => ("MethodNotAllowed", "This address does not take this method"),
        StatusCodes.Status408RequestTimeout => ("BadArgument", "The request came too slowly"),
        StatusCodes.Status413PayloadTooLarge => ("MessageSizeTooBig", "The request is too large"),
        StatusCodes.Status415UnsupportedMediaType => ("BadArgument", "This content type is not taken"),
        >= 400 and < 500 => ("BadArgument", "The request could not be read"),
        _ => null,
    };
}
