using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Mail;
using AsbAssistant.Reading;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Sequence;

namespace AsbAssistant.Web.Reading;

/// <summary>
/// The second reader. Alone it reads about half of UK expressions right and sees dates where there are none, so the interview
/// asks it only where ours found nothing in an answer to that very question, and plays its reading back for a yes.
/// </summary>
public sealed class RecognizersReader : IReadSecond
{
    /// <summary>The meter; its counter is <c>second_reader.asked</c>, by kind and by whether anything was found.</summary>
    public const string MeterName = "AsbAssistant.Reading";

    private const int Longest = 300;
    private const string English = Culture.EnglishOthers;
    private readonly Counter<long> asked;

    /// <summary>Counts every time it is asked, so that ours can learn what it did not read. No words are counted with it.</summary>
    public RecognizersReader(IMeterFactory meters) => asked = meters.Create(MeterName).CreateCounter<long>("second_reader.asked");

    /// <inheritdoc/>
    public When? ReadWhen(string words, DateTime now) =>
        Counted("when", words, () => DateTimeRecognizer.RecognizeDateTime(words, English, refTime: now), result => ToWhen(words, result, now));

    /// <inheritdoc/>
    public double? ReadNumber(string words) => Counted("number", words, () => NumberRecognizer.RecognizeNumber(words, English), ToNumber);

    /// <inheritdoc/>
    public PhoneNumber? ReadPhone(string words) =>
        Counted("phone", words, () => SequenceRecognizer.RecognizePhoneNumber(words, English), result => ToPhone(result.Text));

    /// <inheritdoc/>
    public string? ReadEmail(string words) =>
        Counted("email", words, () => SequenceRecognizer.RecognizeEmail(words, English), result => MailAddress.TryCreate(result.Text, out var address) ? address.Address : null);

    /// <summary>The first call takes a third of a second; better at start than in a resident's turn.</summary>
    public static void Warm()
    {
        _ = DateTimeRecognizer.RecognizeDateTime("yesterday", English, refTime: DateTime.UnixEpoch);
        _ = NumberRecognizer.RecognizeNumber("twelve", English);
        _ = SequenceRecognizer.RecognizePhoneNumber("07700 900123", English);
        _ = SequenceRecognizer.RecognizeEmail("sam@example.org", English);
    }

    private T? Counted<T>(string kind, string words, Func<List<ModelResult>> read, Func<ModelResult, T?> understand)
    {
        var found = words.Length > Longest ? default : read().Select(understand).FirstOrDefault(one => one is not null);
        asked.Add(1, new("kind", kind), new("found", found is not null));
        return found;
    }

    // Of several values that fit, the latest that is not in the future: these are reports of what has happened.
    private static When? ToWhen(string words, ModelResult result, DateTime now)
    {
        if (result.Resolution?.TryGetValue("values", out var values) != true || values is not IEnumerable<Dictionary<string, string>> candidates)
            return null;
        var today = DateOnly.FromDateTime(now);
        var text = words[result.Start..Math.Min(result.End + 1, words.Length)];
        return candidates
            .Select(c => Moment(c.GetValueOrDefault("value") ?? c.GetValueOrDefault("start")) is { } from
                ? new When(text, WhenKind.Point, from, Last(Moment(c.GetValueOrDefault("end"))), Approx: true)
                : null)
            .Where(when => when is not null && when.From.Date <= today)
            .Select(when => when!.To is null || when.To == when.From ? when with { To = null } : when with { Kind = WhenKind.Span })
            .MaxBy(when => when.From.Date);
    }

    // The end of a stretch of days is the day after it there.
    private static LocalTime? Last(LocalTime? end) => end is { Clock: null } day ? new LocalTime(day.Date.AddDays(-1)) : end;

    private static LocalTime? Moment(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new LocalTime(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new LocalTime(date) : null;

    private static double? ToNumber(ModelResult result) =>
        result.Resolution?.TryGetValue("value", out var value) == true
        && double.TryParse(value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // It takes signs between the digits that ours doesn't; whether the number is in use in the UK is still ours to say.
    private static PhoneNumber? ToPhone(string text) =>
        PhoneNumber.TryParse(string.Concat(text.Where((sign, at) => char.IsAsciiDigit(sign) || (sign == '+' && at == 0))), out var number) ? number : null;
}
