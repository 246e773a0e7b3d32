namespace AsbAssistant.Web.Staff;

/// <summary>Every address of a staff page comes from here; each page names its own once, in its <c>@page</c> line.</summary>
internal sealed class StaffLinks(LinkGenerator links)
{
    public string SignIn() => Page("SignIn");

    public string SignOut() => Page("SignOut");

    public string SetPassword(string account, string token) => Page("SetPassword", new { account, token });

    public string ChangePassword() => Page("ChangePassword");

    public string Accounts() => Page("Accounts");

    public string TestAlert() => Page("TestAlert");

    public string Worklist() => Page("Worklist");

    public string Worklist(object query) => Page("Worklist", query);

    public string Case(string reference, Done? done = null) => Page("ViewCase", new { reference, done });

    public string Assign(string reference) => Page("AssignCase", new { reference });

    public string Note(string reference) => Page("AddNote", new { reference });

    public string Contact(string reference) => Page("RecordContact", new { reference });

    public string Reply(string reference) => Page("ReplyToResident", new { reference });

    public string Priority(string reference) => Page("OverridePriority", new { reference });

    public string Join(string reference) => Page("JoinReport", new { reference });

    public string Unmask(string reference) => Page("UnmaskContact", new { reference });

    public string File(string reference, string file) => Page("DownloadFile", new { reference, file });

    public string Review(string reference, string file) => Page("ReviewEvidence", new { reference, file });

    private string Page(string folder, object? values = null) =>
        links.GetPathByPage($"/Staff/{folder}/Index", values: values)
            ?? throw new InvalidOperationException($"There is no staff page {folder}.");
}

/// <summary>What has just been done, said once on the page that follows.</summary>
internal enum Done
{
    Assigned,
    Noted,
    ContactRecorded,
    Replied,
    Reviewed,
    Joined,
    PriorityChanged,
}
