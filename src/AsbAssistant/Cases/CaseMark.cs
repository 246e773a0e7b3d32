using AsbAssistant.Interview;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>What stands out about a case on the worklist, and what it can be filtered by.</summary>
public enum CaseMark
{
    /// <summary>A hate record.</summary>
    Hate,

    /// <summary>A child or adult at risk, abuse, self-harm, exploitation.</summary>
    Safeguarding,

    /// <summary>The home can't be locked.</summary>
    InsecureHome,

    /// <summary>Files nobody has looked at.</summary>
    EvidenceUnreviewed,

    /// <summary>A complaint about the landlord beside it.</summary>
    Complaint,

    /// <summary>Something nobody could read: "not read", never "no risk".</summary>
    NotRead,

    /// <summary>The resident asked for a person.</summary>
    WantsPerson,

    /// <summary>A change that an officer has to check by the earlier safe way.</summary>
    ChangeAsked,
}

/// <summary>Reads flags off a case.</summary>
internal static class CaseMarks
{
    public static IReadOnlyList<CaseMark> Of(Case now)
    {
        List<CaseMark> flags = [];
        Add(now.Hate.Recorded, CaseMark.Hate);
        Add(now.Safeguarding.Count > 0 || now.Reports.Any(r => r.Path != InterviewPath.Report) || now.Shown.Cues.Contains(Cue.SexualViolence), CaseMark.Safeguarding);
        Add(now.HomeInsecure, CaseMark.InsecureHome);
        Add(now.Unreviewed.Any(), CaseMark.EvidenceUnreviewed);
        Add(now.Complaint is not null, CaseMark.Complaint);
        Add(now.NotRead, CaseMark.NotRead);
        Add(now.Reports.Any(r => r.WantsPerson), CaseMark.WantsPerson);
        Add(now.ChangesAsked.Count > 0, CaseMark.ChangeAsked);
        return flags;

        void Add(bool present, CaseMark flag)
        {
            if (present)
                flags.Add(flag);
        }
    }
}
