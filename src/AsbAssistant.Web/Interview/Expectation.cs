namespace AsbAssistant.Web.Interview;

/// <summary>One category's entry in <c>dialogs/advice/expectations.yaml</c>.</summary>
/// <param name="Can">what we can do</param>
/// <param name="Cannot">what we can't</param>
/// <param name="Others">contact ids of who else can</param>
/// <param name="Realistic">one honest line</param>
/// <param name="Evidence">what helps us show it</param>
public sealed record Expectation(
    IReadOnlyList<string> Can, IReadOnlyList<string> Cannot, IReadOnlyList<string> Others, string Realistic, string Evidence);
