using System.Diagnostics.Metrics;
using System.Globalization;
using AsbAssistant.Reading;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Sequence;

namespace AsbAssistant.Web.Reading;

/// <summary>
/// The second reader. Alone it reads about half of UK expressions right and sees dates where there are none, so the interview
/// asks it only where ours found nothing in an answer to that very question, and plays its reading back for a yes.
/// </summary>
public sealed class RecognizersReader(IMeterFactory meters) : IReadSecond
{
    /// <summary>Counts how often it was asked and found something, so that ours can learn those.</summary>
    public const string MeterName = "AsbAssistant.Reading";

    private const int Longest = 300;
    private readonly Counter<long> found = meters.Create(MeterName).CreateCounter<long>("second_reader.found");

    /// <inheritdoc/>
    public When? ReadWhen(string words, DateTime now)
    {
        if (words.Length > Longest)
            return null;
        foreach (var result in DateTimeRecognizer.RecognizeDateTime(words, Culture.EnglishOthers, refTime: now))
        {
            if (ToWhen(result, now) is { } when)
            {
                found.Add(1, new KeyValuePair<string, object?>("kind", "when"));
                return when;
            }
        }
        return null;
    }

    /// <inheritdoc/>
    public PhoneNumber? ReadPhone(string words)
    {
        if (words.Length > Longest)
            return null;
        foreach (var result in SequenceRecognizer.RecognizePhoneNumber(words, Culture.EnglishOthers))
        {
            if (PhoneNumber.TryParse(result.Text, out var number))
            {
                found.Add(1, new KeyValuePair<string, object?>("kind", "phone"));
                return number;
            }
        }
        return null;
    }

    /// <summary>The first call takes a third of a second; better at start than in a resident's turn.</summary>
    public void Warm()
    {
        _ = DateTimeRecognizer.RecognizeDateTime("yesterday", Culture.EnglishOthers, refTime: DateTime.UnixEpoch);
        _ = SequenceRecognizer.RecognizePhoneNumber("07700 900123", Culture.EnglishOthers);
    }

    // Of several values that fit, the latest that is not in the future: these are reports of what has happened.
    private static When? ToWhen(ModelResult result, DateTime now)
    {
        if (!result.Resolution.TryGetValue("values", out var values) || values is not IEnumerable<Dictionary<string, string>> candidates)
            return null;
        var moments = candidates
            .Select(c => c.GetValueOrDefault("value") ?? c.GetValueOrDefault("start"))
            .Select(Moment)
            .OfType<LocalTime>()
            .ToList();
        return moments.Where(m => m.Date <= DateOnly.FromDateTime(now)).OrderByDescending(m => m.Date).Cast<LocalTime?>().FirstOrDefault() is { } moment
            ? new When(result.Text, WhenKind.Point, moment, null, Approx: true)
            : null;
    }

    private static LocalTime? Moment(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new LocalTime(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new LocalTime(date) : null;
}
