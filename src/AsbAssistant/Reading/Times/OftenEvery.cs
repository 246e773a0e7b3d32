using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>"Every night", "each day", "most Fridays", "every other week", "every 20 minutes", "every third night".</summary>
internal static class OftenEvery
{
    public static OftenWords? Read(TokenLine line, int at)
    {
        var (next, most) = (at + 1, line[at].Word is "most" or "some");
        double share = 1;
        if (line[at - 1].Is("not"))
            return null;
        if (line[at].Word is "nearly" or "almost" && line[next].Word is "every")
            return Read(line, next) is { } nearly ? nearly with { Start = at } : null;
        if (line[at].Is("alternate") && (Units.Of(line[next]) is not null || CalendarWords.Weekday(line[next]) is not null || CalendarWords.PluralWeekday(line[next]) is not null))
            share = 0.5;
        else if (!most && line[at].Word is not ("every" or "each") && !line.Take(ref next, "once", "every"))
            return null;
        // "Every single night", "every blessed day", "every school night".
        if (line[next].IsWord && line[next].Word is not ("other" or "second" or "alternate" or "half" or "few" or "couple") && Units.Of(line[next]) is null && CalendarWords.Weekday(line[next]) is null && CalendarWords.PluralWeekday(line[next]) is null
            && (line[next].Is("single") || Units.Of(line[next + 1]) is Speech.Unit.Night or Speech.Unit.Day or Speech.Unit.Week or Speech.Unit.Weekend || CalendarWords.Weekday(line[next + 1]) is not null))
        {
            var skipped = next;
            if (line[next].Is("single") || (Amount.Read(line, ref skipped) is null && OrdinalWords.Value(line, ref skipped) is null))
                next++;
        }
        if (!most && line[next].Word is "other" or "second" or "alternate")
            (share, next) = (0.5, next + 1);
        if (share == 1 && line[next].Word is "weekday" or "weeknight")
            return OftenDays.WorkingWeek(at, next + 1, line[next].Is("weeknight") ? DayPart.Night : null);
        var place = next;
        if (!most && share == 1 && Ordinal(line, ref place) is { } nth && Units.Of(line[place]) is not null)
            (share, next) = (1.0 / nth, place);
        var amount = next;
        if (!most && share == 1 && Amount.Read(line, ref next) is { } counted && next > amount && counted.Low > 0)
        {
            if (Units.Of(line[next]) is null)
                return null;
            share = 1 / (counted.High is { } high ? (counted.Low + high) / 2 : counted.Low);
            if (counted.IsVague && line[amount + 1].Is("few") | line[amount].Is("few"))
                return Unit(line, at, next, null, null);
        }
        else if (line[next].Is("half") && line[next + 1].Word is "hour" or "an")
            return OftenWords.Of(at, next + (line[next + 1].Is("an") ? 3 : 2), 2, null, Per.Hour);
        else
            next = amount;
        if ((CalendarWords.Weekday(line[next]) ?? CalendarWords.PluralWeekday(line[next])) is not null)
            return OftenDays.From(line, at, next, most ? null : share);
        // "Every day and every night" says it once.
        if (!most && share == 1 && line[next + 1].Is("and") && line[next + 2].Is("every") && OftenWords.PerOf(line[next]) == Per.Day && OftenWords.PerOf(line[next + 3]) == Per.Day)
            return OftenWords.Of(at, next + 4, 1, null, Per.Day);
        // "Every week on a Friday".
        var on = next + 1;
        if (Units.Of(line[next]) == Speech.Unit.Week && line.Take(ref on, "on") && (line.Take(ref on, "a") || on > 0) && (CalendarWords.Weekday(line[on]) ?? CalendarWords.PluralWeekday(line[on])) is not null)
            return OftenDays.From(line, at, on, most ? null : share);
        // "Some nights" and "some weekends", but not "some week".
        return line[at].Is("some") && !Units.IsPlural(line[next]) ? null : Unit(line, at, next, most ? null : share, null);
    }

    private static int? Ordinal(TokenLine line, ref int at)
    {
        if (line[at].IsNumber && line[at].Value is > 1 and < 32 && line[at + 1].Word is "nd" or "rd" or "th")
        {
            at += 2;
            return line[at - 2].Value;
        }
        return OrdinalWords.Value(line, ref at) is { } nth and > 1 ? nth : null;
    }

    private static OftenWords? Unit(TokenLine line, int start, int at, double? times, double? high)
    {
        if (line[at].Is("bank") || OftenWords.PerOf(line[at]) is not { } per)
            return null;
        IReadOnlyList<DayOfWeek> days = Units.Of(line[at]) == Speech.Unit.Weekend ? OftenDays.Weekend : [];
        if (Units.Of(line[at]) == Speech.Unit.Minute)
            (times, per) = (times * 60, Per.Hour);
        if (Units.Of(line[at]) == Speech.Unit.Fortnight)
            times /= 2;
        return new OftenWords(start, at + 1, new HowOften("", times, high, per, days), DayParts.Word(line[at]));
    }
}
