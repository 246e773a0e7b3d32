using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>
/// The hate record, apart from the category and on perception alone (handbook 1.1 R1, 2.2): the resident's answer, or what the
/// words say; no evidence is needed to record, and no rule or model takes it away.
/// </summary>
/// <param name="Recorded">there is a hate incident to count and to act on</param>
/// <param name="Strands">every strand said or shown</param>
/// <param name="PerceivedBy"><c>resident</c> when they said so, <c>words</c> when their words show it unasked; both, either or none</param>
/// <param name="Words">the words behind it, exactly as typed</param>
/// <param name="Answer">what the resident said to the question: yes, no, or null for not sure, not said, not asked</param>
public sealed record HateRecord(
    bool Recorded, IReadOnlyList<HateStrand> Strands, IReadOnlyList<string> PerceivedBy, IReadOnlyList<string> Words, bool? Answer)
{
    private static readonly HateStrand[] Monitored =
        [HateStrand.Race, HateStrand.Religion, HateStrand.SexualOrientation, HateStrand.Transgender, HateStrand.Disability];

    /// <summary>One of the five strands that NM01 counts (handbook 2.2).</summary>
    public bool IsMonitored => Recorded && Strands.Any(s => Monitored.Contains(s));
}
