using AsbAssistant.Cases;
using AsbAssistant.Triage;

namespace AsbAssistant.Staff;

/// <summary>
/// Who may see and do what. Pages, lists, files and actions ask here and nowhere else; who meets which case at all is
/// <see cref="Audiences"/>' one rule.
/// </summary>
public static class Permissions
{
    /// <summary>
    /// The family of worklist keys that somebody with these roles reads: the widest that one of the roles opens. Null without a
    /// role: such an account is closed.
    /// </summary>
    public static Audience? AudienceOf(IReadOnlySet<Role> roles) =>
        roles.Count == 0 ? null : roles.Select(AudienceOf).Max();

    /// <summary>Whether somebody with these roles meets a case like that: anywhere, in a list, a count, a search or by its address.</summary>
    /// <param name="roles">theirs</param>
    /// <param name="restriction">of the case</param>
    /// <param name="noContact">whether it is a sealed note for the domestic abuse lead</param>
    public static bool MaySee(IReadOnlySet<Role> roles, Restriction restriction, bool noContact = false) =>
        AudienceOf(roles) is { } audience && audience.MayMeet(restriction, noContact);

    /// <summary>Whether this officer meets that case.</summary>
    public static bool MaySee(this Officer officer, Case asked) => MaySee(officer.Roles, asked.Restriction, asked.NoContact);

    /// <summary>Whether this officer may do that to that case.</summary>
    public static bool May(this Officer officer, StaffAction action, Case asked) =>
        officer.MaySee(asked) && officer.May(action);

    /// <summary>Whether one of the officer's roles allows that at all.</summary>
    public static bool May(this Officer officer, StaffAction action) => officer.Roles.Any(role => Allows(role, action));

    private static Audience AudienceOf(Role role) => role switch
    {
        Role.Officer or Role.Manager => Audience.Officer,
        Role.Duty => Audience.Duty,
        Role.Safeguarding => Audience.Safeguarding,
    };

    private static bool Allows(Role role, StaffAction action) => action switch
    {
        StaffAction.View or StaffAction.Assign or StaffAction.AddNote or StaffAction.RecordContact or StaffAction.Reply
            or StaffAction.DownloadFile or StaffAction.ReviewEvidence or StaffAction.JoinReport or StaffAction.OverridePriority => true,
        StaffAction.UseUnsafeChannel => role is Role.Duty or Role.Safeguarding,
        StaffAction.TestAlerts => role is Role.Duty or Role.Safeguarding or Role.Manager,
        StaffAction.ManageAccounts => role is Role.Manager,
    };
}
