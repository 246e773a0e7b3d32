namespace AsbAssistant.Reading.Times;

/// <summary>A clock time as said. "Half ten" leaves open which half of the day; "22:30" and "10pm" don't.</summary>
/// <param name="Hour">0 to 23; as said where <paramref name="IsOpen"/></param>
/// <param name="Minute">0 to 59</param>
/// <param name="IsOpen">twelve hours later is as possible</param>
/// <param name="IsFirm">a clock time in any company; a bare number needs a day or a part of the day beside it</param>
/// <param name="IsApprox">"10ish"</param>
/// <param name="IsMidnight">the midnight at the end of the evening that is meant</param>
/// <param name="IsMeal">"teatime": gives way to a time that is told beside it</param>
/// <param name="IsWritten">in digits with minutes: "10:30"</param>
internal readonly record struct ClockTime(int Hour, int Minute, bool IsOpen, bool IsFirm, bool IsApprox = false, bool IsMidnight = false, bool IsWritten = false, bool IsMeal = false)
{
    /// <summary>One or two times of day, the earlier first.</summary>
    public (TimeOnly First, TimeOnly? Second) Candidates => IsOpen
        ? (new TimeOnly(Hour % 12, Minute), new TimeOnly((Hour % 12) + 12, Minute))
        : (new TimeOnly(Hour, Minute), null);
}
