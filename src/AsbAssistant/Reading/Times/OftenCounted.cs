using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>"Twice a week", "3 or 4 times a night", "five nights a week", "5 nights out of 7", "six times this week", "loads of times".</summary>
internal static class OftenCounted
{
    public static OftenWords? Read(TokenLine line, int at)
    {
        var next = at;
        double? low;
        double? high = null;
        var upTo = line.Take(ref next, "up", "to");
        if (line[next].Word is "once" or "twice" or "thrice")
        {
            low = Times(line[next++]);
            if (line[next].Is("or") && line[next + 1].Word is "twice" or "thrice")
            {
                high = Times(line[next + 1]);
                next += 2;
            }
        }
        else if (line[next].Is("x") && line[next + 1] is { IsNumber: true, Value: > 0 } times)
            (low, next) = (times.Value, next + 2);
        else if (Many(line, ref next))
            low = null;
        else if (Amount.Read(line, ref next) is { } amount)
        {
            (low, high) = (amount.IsVague && !line[next - 1].Is("couple") && !(line[next - 1].Is("of") && line[next - 2].Is("couple")) ? null : amount.Low, amount.High);
            if (line[next].Is("+") && line[next].Glued)
                next++;
            if (line[next].Word is "times" or "x" or "time" or "occasions")
                next++;
            else if (Units.Of(line[next]) is Speech.Unit.Night or Speech.Unit.Day or Speech.Unit.Weekend)
            {
                next++;
                if (OutOf(line, at, next, low, high) is { } share)
                    return share;
            }
            else
                return OutOf(line, at, next, low, high) is { Often.Per: Per.Week or Per.Day } share && Units.Of(line[share.End - 1]) is Speech.Unit.Night or Speech.Unit.Day ? share : null;
        }
        else
            return null;
        if (upTo)
            (low, high) = (null, low);
        // "Once last week" is no habit.
        if ((low is not 1 || (line[next].Is("in") && OftenWords.PerOf(line[next + 1].Word is "a" or "one" ? line[next + 2] : line[next + 1]) is not null)) && Within(line, at, next, low, high) is { } within)
            return within;
        var per = next;
        if (line[next].Word is "a" or "an" or "per" or "each" or "every" or "/")
            next++;
        else if (line[next].Word is "daily" or "weekly" or "monthly" or "nightly")
            return OftenWords.Of(at, next + 1, low, high, line[next].Word switch { "weekly" => Per.Week, "monthly" => Per.Month, _ => Per.Day });
        else
            return null;
        if (line[per].Word is "every" && Amount.Read(line, ref next) is { Low: > 0 } every)
            (low, high) = (low / every.Low, high / every.Low);
        else if (line[per].Word is "every" && line[next].Is("other"))
            (low, high, next) = (low / 2, high / 2, next + 1);
        if (Units.Of(line[next]) == Speech.Unit.Fortnight)
            (low, high) = (low / 2, high / 2);
        return OftenWords.PerOf(line[next]) is { } unit ? OftenWords.Of(at, next + 1, low, high, unit, DayParts.Word(line[next])) : null;
    }

    /// <summary>"loads of times", "many times", "countless times": often, and nobody counted.</summary>
    private static bool Many(TokenLine line, ref int at)
    {
        var next = at;
        if (line[next].Word is "so" or "too" or "a")
            next++;
        if (line[next].Word is not ("loads" or "lots" or "lot" or "plenty" or "tons" or "many" or "countless" or "numerous" or "multiple" or "endless"))
            return false;
        next += line[next + 1].Is("of") ? 2 : 1;
        if (line[next].Word is not ("times" or "nights" or "days" or "occasions"))
            return false;
        at = next + 1;
        return true;
    }

    /// <summary>"5 nights out of 7": so many of a week's nights; "one night out of three": of any.</summary>
    private static OftenWords? OutOf(TokenLine line, int start, int at, double? low, double? high)
    {
        var next = at;
        if (!line.Take(ref next, "out", "of") && !line.Take(ref next, "in"))
            return null;
        line.Take(ref next, "every");
        if (line.Take(ref next, "the", "week"))
            return OftenWords.Of(start, next, low, high, Per.Week);
        if (Amount.Number(line, ref next) is not { } all || all < (high ?? low ?? 1) || Units.Of(line[next]) is not (null or Speech.Unit.Night or Speech.Unit.Day))
            return null;
        if (Units.Of(line[next]) is not null)
            next++;
        return all == 7 ? OftenWords.Of(start, next, low, high, Per.Week) : OftenWords.Of(start, next, low / all, high / all, Per.Day);
    }

    /// <summary>"six times this week", "twice last night", "4 times in the last 2 weeks".</summary>
    private static OftenWords? Within(TokenLine line, int start, int at, double? low, double? high)
    {
        var next = at;
        if (line[next].Word is "in" or "over" or "during" or "within")
            next++;
        var period = next;
        if (line[next].Is("the"))
            next++;
        double length = 1;
        Per? per;
        if (line[next].Word is "today" or "tonight" or "yesterday")
            per = Per.Day;
        else if (period > at && line[next].Word is "one" or "a" or "an" or "same" or "single")
            return OftenWords.PerOf(line[next + 1]) is { } single ? OftenWords.Of(start, next + 2, low, high, single, DayParts.Word(line[next + 1])) : null;
        // "One time in month".
        else if (period > at && line[period - 1].Is("in") && !Units.IsPlural(line[next]) && OftenWords.PerOf(line[next]) is { } bare)
            return OftenWords.Of(start, next + 1, low, high, bare, DayParts.Word(line[next]));
        else if (line[next].Word is "this" or "last" or "past")
        {
            next++;
            if (line[next - 1].Is("this") && line[next].Word is "past" or "last")
                next++;
            if (Amount.Read(line, ref next) is { Low: > 0 } many)
                length = many.Low;
            per = OftenWords.PerOf(line[next]);
        }
        else
            return null;
        if (per is null)
            return null;
        if (Units.Of(line[next]) == Speech.Unit.Fortnight)
            length *= 2;
        return OftenWords.Of(start, next + 1, low / length, high / length, per, DayParts.Word(line[next])) with { Period = period };
    }

    private static double Times(Token token) => token.Word switch { "once" => 1, "twice" => 2, _ => 3 };
}
