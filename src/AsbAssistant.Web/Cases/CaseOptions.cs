namespace AsbAssistant.Web.Cases;

/// <summary>Settings of section <c>Cases</c>.</summary>
public sealed class CaseOptions
{
    public const string Section = "Cases";

    /// <summary>The landlord's nation, as programs get it.</summary>
    public string Nation { get; set; } = "england";

    internal static IReadOnlyList<string> Nations { get; } = ["england", "wales", "scotland", "northern_ireland"];
}
