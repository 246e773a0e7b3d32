namespace AsbAssistant.Reading.Speech;

/// <summary>How many, as said: "3", "two or three", "a couple of", "a few".</summary>
/// <param name="Low">the number, or the lower of two</param>
/// <param name="High">the upper of "3 or 4"; else null</param>
/// <param name="IsVague">"a few", "several", "a couple": no number was said</param>
internal readonly record struct Amount(double Low, double? High, bool IsVague)
{
    internal static readonly Dictionary<string, int> Named = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15,
        ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40,
        ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["dozen"] = 12,
    };

    /// <summary>A whole number in words or digits: "12", "twelve", "twenty five", "two hundred and six", "1,200".</summary>
    public static double? Number(TokenLine line, ref int at)
    {
        var token = line[at];
        if (token.IsNumber)
        {
            if (token.Value < 0 || (token.Glued && line[at - 1].IsWord))
                return null;
            double value = token.Value;
            at++;
            for (var group = 0; group < 2 && line[at].Is(",") && line[at].Glued && line[at + 1] is { IsNumber: true, Glued: true, Length: 3 } thousands; group++)
            {
                value = (value * 1000) + thousands.Value;
                at += 2;
            }
            if (line[at].Is(".") && line[at].Glued && line[at + 1] is { IsNumber: true, Glued: true, Value: >= 0 } part)
            {
                value += part.Value / Math.Pow(10, part.Length);
                at += 2;
            }
            if (line[at].Is("k") && line[at].Glued && !line[at + 1].Glued)
            {
                at++;
                return value * 1000;
            }
            return Scaled(line, ref at, value) + Half(line, ref at);
        }
        return Small(line, ref at) is { } small ? Scaled(line, ref at, small) + Half(line, ref at) : token.Is("hundred") ? Scaled(line, ref at, 1) : null;
    }

    // "Two and a half".
    private static double Half(TokenLine line, ref int at) => line.Take(ref at, "and", "a", "half") ? 0.5 : 0;

    /// <summary>An amount as <see cref="Said"/>, read once for each place: several readers ask in turn.</summary>
    public static Amount? Read(TokenLine line, ref int at)
    {
        if (line.LastAmount.At != at)
        {
            var end = at;
            var said = Said(line, ref end);
            line.LastAmount = (at, end, said);
        }
        var (_, next, amount) = line.LastAmount;
        at = next;
        return amount;
    }

    /// <summary>An amount before a unit: also "a", "a couple of", "a few", "half a dozen", "3 or 4", "3-4".</summary>
    private static Amount? Said(TokenLine line, ref int at)
    {
        var next = at;
        if (line[next].Is("the") && line[next + 1].Word is "odd")
            return null;
        if (line[next].Is("half") && line[next + 1].Is("a") && line[next + 2].Is("dozen"))
        {
            at = next + 3;
            return new Amount(6, null, false);
        }
        if (Fraction(line, ref next) is { } part)
        {
            at = next;
            return new Amount(part, null, false);
        }
        var article = line[next].Word is "a" or "an";
        if (article)
            next++;
        if (line[next].Word is "good" or "whole" or "solid")
            next++;
        if (line[next].Word is "couple" or "few" or "dozen" or "several")
        {
            var low = line[next].Word switch { "couple" => 2, "dozen" => 12, _ => 3 };
            var vague = line[next].Word is "few" or "several" or "couple";
            at = next + (line[next + 1].Is("of") ? 2 : 1);
            if (vague && line.Take(ref at, "dozen"))
                low *= 12;
            return new Amount(Scaled(line, ref at, low), null, vague);
        }
        if (article)
        {
            at = next;
            return new Amount(1, null, false);
        }
        if (Number(line, ref next) is not { } first)
            return null;
        // "3 solid weeks".
        if (line[next].Word is "solid" or "whole" or "full" or "long" or "straight" or "consecutive" or "good" && Units.Of(line[next + 1]) is not null)
            next++;
        at = next;
        if (line[next].Word is "or" or "to" or "-" or "/" && After(line, next + 1) is var (second, end) && second > first)
        {
            at = end;
            return new Amount(first, second, false);
        }
        return new Amount(first, null, false);
    }

    /// <summary>"half an" hour, "half" hour, "a quarter of an" hour, "3/4 of an" hour; moved on to the unit.</summary>
    private static double? Fraction(TokenLine line, ref int at)
    {
        var next = line[at].Is("a") ? at + 1 : at;
        double part;
        if (line.Take(ref next, "half"))
            part = 0.5;
        else if (line.Take(ref next, "quarter"))
            part = 0.25;
        else if (line[next].Word is "three" && line[next + 1].Word is "quarter" or "quarters")
            (part, next) = (0.75, next + 2);
        else if (line[next] is { IsNumber: true, Value: 1 or 3 } over && line[next + 1].Is("/") && line[next + 2] is { IsNumber: true, Value: 2 or 4 } under && over.Value < under.Value)
            (part, next) = ((double)over.Value / under.Value, next + 3);
        else
            return null;
        line.Take(ref next, "of");
        if (line[next].Word is "a" or "an")
            next++;
        if (Units.Of(line[next]) is not (Unit.Hour or Unit.Day or Unit.Year) || Units.IsPlural(line[next]))
            return null;
        at = next;
        return part;
    }

    private static (double Value, int End)? After(TokenLine line, int at) => Number(line, ref at) is { } value ? (value, at) : null;

    private static double Scaled(TokenLine line, ref int at, double value)
    {
        if (line[at].Word is not ("hundred" or "hundreds" or "thousand"))
            return value;
        var scaled = value * (line[at].Is("thousand") ? 1000 : 100);
        at++;
        var more = line[at].Is("and") ? at + 1 : at;
        if (Small(line, ref more) is not { } rest)
            return scaled;
        at = more;
        return scaled + rest;
    }

    // Below a hundred, in words.
    private static int? Small(TokenLine line, ref int at)
    {
        if (line[at].Meaning.Cardinal is not { } named)
            return null;
        at++;
        var unit = line[at].Is("-") ? at + 1 : at;
        if (named >= 20 && line[unit].Meaning.Cardinal is { } ones and > 0 and < 10)
        {
            named += ones;
            at = unit + 1;
        }
        return named;
    }
}
