namespace AsbAssistant.Cases;

/// <summary>Whether a resident may be able to ask for an ASB case review (2014 Act ss.104-105, handbook 7.3). The council decides.</summary>
public static class AsbCaseReview
{
    /// <summary>A complaint counts when it was made within one month beginning with the behaviour's day, and the review is asked for within six beginning with the complaint's.</summary>
    public static bool Qualifies(QualifyingComplaint complaint, DateOnly today) =>
        complaint.Behaviour <= complaint.Complained && complaint.Complained <= EndOfMonths(complaint.Behaviour, 1)
        && complaint.Complained <= today && today <= EndOfMonths(complaint.Complained, 6);

    /// <summary>Yes at the area's number of counting complaints to any body; maybe when only unclear dates are missing; never a plain no then.</summary>
    public static Eligibility Eligible(IReadOnlyCollection<QualifyingComplaint> complaints, DateOnly today, int threshold = 3)
    {
        var sure = complaints.Where(c => !c.Approx).Distinct().Count(c => Qualifies(c, today));
        var perhaps = complaints.Distinct().Count(c => c.Approx || Qualifies(c, today));
        return sure >= threshold ? Eligibility.Yes : perhaps >= threshold ? Eligibility.Maybe : Eligibility.No;
    }

    // "Beginning with" counts the day itself; where the later month has no such day, its last day counts.
    private static DateOnly EndOfMonths(DateOnly day, int months) => day.AddMonths(months).AddDays(-1);
}

/// <summary>A complaint to any body that may count.</summary>
/// <param name="Behaviour">the day of the behaviour</param>
/// <param name="Complained">the day it was complained of</param>
/// <param name="Approx">a date of these is not certain</param>
public sealed record QualifyingComplaint(DateOnly Behaviour, DateOnly Complained, bool Approx = false);

/// <summary>Whether enough complaints count.</summary>
public enum Eligibility
{
    /// <summary>Enough.</summary>
    Yes,

    /// <summary>Perhaps, were the dates certain.</summary>
    Maybe,

    /// <summary>Not enough.</summary>
    No,
}
