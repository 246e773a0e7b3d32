using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;

namespace AsbAssistant.Tests.Staff;

public sealed class PermissionsTests
{
    /// <summary>The table as a person would write it, apart from the code that must agree with it.</summary>
    private static readonly Dictionary<Role, string> Meets = new()
    {
        [Role.Officer] = "standard",
        [Role.Manager] = "standard",
        [Role.Duty] = "standard restricted",
        [Role.Safeguarding] = "standard restricted note",
    };

    private static readonly Dictionary<StaffAction, string> AllowedTo = new()
    {
        [StaffAction.View] = "officer duty safeguarding manager",
        [StaffAction.Assign] = "officer duty safeguarding manager",
        [StaffAction.AddNote] = "officer duty safeguarding manager",
        [StaffAction.RecordContact] = "officer duty safeguarding manager",
        [StaffAction.Reply] = "officer duty safeguarding manager",
        [StaffAction.DownloadFile] = "officer duty safeguarding manager",
        [StaffAction.ReviewEvidence] = "officer duty safeguarding manager",
        [StaffAction.JoinReport] = "officer duty safeguarding manager",
        [StaffAction.OverridePriority] = "officer duty safeguarding manager",
        [StaffAction.UseUnsafeChannel] = "duty safeguarding",
        [StaffAction.TestAlerts] = "duty safeguarding manager",
        [StaffAction.ManageAccounts] = "manager",
    };

    /// <summary>Every set of roles, the empty one too.</summary>
    public static TheoryData<string> RoleSets
    {
        get
        {
            var roles = Enum.GetValues<Role>();
            return [.. Enumerable.Range(0, 1 << roles.Length).Select(bits => string.Join(' ', roles.Where((_, i) => (bits & (1 << i)) != 0)))];
        }
    }

    [Theory]
    [MemberData(nameof(RoleSets))]
    public void Every_set_of_roles_does_to_every_kind_of_case_what_the_table_says_and_nothing_else(string named)
    {
        var officer = Somebody(named);
        foreach (var (kind, asked) in Cases())
        {
            var meets = officer.Roles.Any(role => Meets[role].Split(' ').Contains(kind));
            Assert.Equal(meets, officer.MaySee(asked));
            foreach (var action in Enum.GetValues<StaffAction>())
            {
                var allowed = officer.Roles.Any(role => AllowedTo[action].Split(' ').Contains(Canonical.Word(role)));
                Assert.Equal(allowed, officer.May(action));
                Assert.Equal(meets && allowed, officer.May(action, asked));
            }
        }
    }

    [Theory]
    [MemberData(nameof(RoleSets))]
    public void The_worklist_keys_somebody_reads_are_the_widest_that_a_role_of_theirs_opens(string named)
    {
        var officer = Somebody(named);
        Audience? expected =
            officer.Is(Role.Safeguarding) ? Audience.Safeguarding
            : officer.Is(Role.Duty) ? Audience.Duty
            : officer.Roles.Count > 0 ? Audience.Officer
            : null;
        Assert.Equal(expected, Permissions.AudienceOf(officer.Roles));
    }

    [Fact]
    public void A_case_about_one_of_our_own_staff_is_unseen_by_ordinary_officers_and_managers()
    {
        var about = A.Case(r => r.Says("your officer Dave shouts at me").Shows(Cue.StaffSubject));
        Assert.Equal(Restriction.Sealed, about.Restriction);
        Assert.False(Somebody("Officer Manager").MaySee(about));
        Assert.True(Somebody("Safeguarding").MaySee(about));
    }

    private static IEnumerable<(string Kind, Case Case)> Cases()
    {
        yield return ("standard", A.Case(r => r.Says("loud music every night").About(Category.Noise)));
        yield return ("restricted", A.Case(r => r.Says("I can't go on").Shows(Risk.SelfHarm)));
        yield return ("note", A.Case(
            r => r.Says("my ex hits me").Shows(Risk.DomesticAbuse).On(InterviewPath.DomesticAbuse), null, new Effect.MakeCase(CaseReason.AbuseNote)));
    }

    private static Officer Somebody(string roles) => new(
        new OfficerId("o1"), "Sam Reed", roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>).ToHashSet());
}
