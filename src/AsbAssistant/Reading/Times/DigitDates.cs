using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>"3/11", "3.11.26", "2026-11-03", and as the whole of an answer "10 11 26". Not "2/3 of them", "24/7", "9/10", "flat 3/4".</summary>
internal static class DigitDates
{
    public static Days? Read(TokenLine line, ref int at, Asked asked) => ByNumbers(line, ref at, asked) ?? Spaced(line, ref at, asked);

    public static Days? ByNumbers(TokenLine line, ref int at, Asked asked)
    {
        var first = line[at];
        var sign = line[at + 1];
        if (!first.IsNumber || first.Glued && line[at - 1].Kind is not TokenKind.Sign || !sign.Glued || sign.Word is not ("/" or "." or "-")
            || line[at + 2] is not { IsNumber: true, Glued: true, Length: <= 2 } second || CalendarWords.IsAddressing(line[at - 1]) || (first.Glued && line[at - 1].Word is not ("(" or "," or "\"" or "'")))
            return null;
        var three = line[at + 3].Is(sign.Word) && line[at + 3].Glued && line[at + 4] is { IsNumber: true, Glued: true };
        var end = at + (three ? 5 : 3);
        if (line[end] is { Glued: true } after && (after.IsNumber || after.IsWord || (after.Word is "/" or "." or "-" && line[end + 1] is { Glued: true, IsNumber: true })))
            return null;
        if (!three)
        {
            if ((sign.Is("/") || IsDottedDate(line, at, asked)) && first.Length <= 2 && IsTwoPartDate(line, at, asked) && CalendarMath.Date(first.Value, second.Value, null, asked.Today) is { } date)
            {
                at = end;
                return new Days(date, Round: Unit.Year);
            }
            return null;
        }
        var third = line[at + 4];
        DateOnly? read = first.Length == 4 ? CalendarMath.Date(third.Value, second.Value, first.Value, asked.Today)
            : first.Length > 2 || third.Length is not (2 or 4) ? null
            : CalendarMath.Date(first.Value, second.Value, CalendarMath.Year(third.Value), asked.Today);
        var swapped = read is null && first.Length <= 2 && third.Length is 2 or 4
            ? CalendarMath.Date(second.Value, first.Value, CalendarMath.Year(third.Value), asked.Today) : null;
        if ((read ?? swapped) is not { } found)
            return null;
        at = end;
        return new Days(found, Approx: read is null);
    }

    // "10 11 26", as the whole of an answer.
    private static Days? Spaced(TokenLine line, ref int at, Asked asked)
    {
        if (!asked.IsAnswer || line.Count != 3 || line[at] is not { IsNumber: true, Length: <= 2 } day || line[at + 1] is not { IsNumber: true, Length: <= 2, Glued: false } month
            || line[at + 2] is not { IsNumber: true, Length: 2 or 4, Glued: false } year || CalendarMath.Date(day.Value, month.Value, CalendarMath.Year(year.Value), asked.Today) is not { } date)
            return null;
        at += 3;
        return new Days(date);
    }

    // "17-11" and "17.11" as answers: no clock time has such hours or, to the minute, is told so.
    private static bool IsDottedDate(TokenLine line, int at, Asked asked) => asked.IsAnswer && line[at + 2].Value is >= 1 and <= 12 && line[at + 2].Length == 2
        && (line[at + 1].Is("-") ? line[at].Value > 12 : line.Count == 3 && line[at + 2].Value % 5 != 0);

    // "3/11" is a date; "2/3", "9/10", "24/7" and "4/5 times" are not, unless something says so.
    private static bool IsTwoPartDate(TokenLine line, int at, Asked asked)
    {
        var (day, month, after) = (line[at], line[at + 2], line[at + 3]);
        if (day.Value == 24 && month.Value == 7 && !line[at - 1].IsOneOf(NumberedDates.Announces))
            return false;
        if (!CalendarWords.IsFreeAfter(after))
            return false;
        if (asked.IsAnswer || line[at - 1].IsOneOf(NumberedDates.Announces) || CalendarWords.Weekday(line[at - 1]) is not null)
            return true;
        if (after.Is("of"))
            return false;
        var leadingNought = (day.Length == 2 && day.Value < 10) || (month.Length == 2 && month.Value < 10);
        var isShare = day.Value <= month.Value && (month.Value is 2 or 3 or 4 or 5 or 6 or 7 or 8 or 10 || day.Value + 1 == month.Value);
        var isOneOrOther = month.Value == day.Value + 1;
        return leadingNought || day.Value > 12 || (!isShare && !isOneOrOther);
    }
}
