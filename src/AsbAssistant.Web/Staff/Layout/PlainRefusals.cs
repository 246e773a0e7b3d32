using AsbAssistant.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AsbAssistant.Web.Staff.Layout;

/// <summary>
/// Draws every bare refusal of a staff page as one plain page. A case that does not exist and one that this officer may not meet
/// look alike to the letter.
/// </summary>
internal sealed class PlainRefusals : IAlwaysRunResultFilter, IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is StoreUnavailableException)
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is StatusCodeResult { StatusCode: >= 400 and var code })
        {
            context.Result = new ViewResult
            {
                ViewName = "/Staff/Layout/Refusal.cshtml",
                StatusCode = code,
                ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = code },
            };
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
