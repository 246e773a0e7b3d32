using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AsbAssistant.Web.Staff.Layout;

/// <summary>GOV.UK's form group around one field: its label, hint and fault.</summary>
[HtmlTargetElement("staff-field")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The field's name and id.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string? Fault { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var safe = HtmlEncoder.Default;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(Fault) ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.PreContent.AppendHtml($"<label class=\"govuk-label govuk-label--s\" for=\"{safe.Encode(Name)}\">{safe.Encode(Label)}</label>");
        if (!string.IsNullOrEmpty(Hint))
            output.PreContent.AppendHtml($"<div class=\"govuk-hint\" id=\"{safe.Encode(Name)}-hint\">{safe.Encode(Hint)}</div>");
        if (!string.IsNullOrEmpty(Fault))
        {
            output.PreContent.AppendHtml($"<p class=\"govuk-error-message\" id=\"{safe.Encode(Name)}-error\">"
                + $"<span class=\"govuk-visually-hidden\">Error:</span> {safe.Encode(Fault)}</p>");
        }
    }
}
