using AsbAssistant.Conversation;
using AsbAssistant.Reading;
using AsbAssistant.Shared;

namespace AsbAssistant.Interview;

/// <summary>
/// A time with two honest readings ("on Saturday", said on one). It is kept by the likelier as "about" from the moment it is said,
/// asked about once, and kept so for good where the answer doesn't say which.
/// </summary>
internal static class Doubts
{
    private const int LongestHint = 60;

    /// <summary>The answer that a time makes. What would lie ahead is no reading: residents tell what has happened.</summary>
    public static Answer Answer(Talk talk, When when, string? asked, string said)
    {
        var time = when.Other is { } other && IsAfter(other, talk.Hearing.Now) ? when with { Other = null } : when;
        return new Answer(TimeWords.InWords(time, talk.Wording), [], AnswerState.Answered, asked, said, time);
    }

    /// <summary>The time that a question's answer leaves in doubt; null when nothing is to be asked about it.</summary>
    public static When? Open(Progress progress, string question) =>
        progress.Answers.TryGetValue(question, out var answer) && answer.Time is { Other: not null } time ? time : null;

    /// <summary>Nobody asks any more: every doubt stays as it was kept.</summary>
    public static Progress Leave(Progress progress) => progress.Answers
        .Where(a => a.Value.Time is { Other: not null })
        .Aggregate(progress, (left, a) => left.With(a.Key, a.Value with { Time = Likelier(a.Value.Time!) }));

    /// <summary>Asks which of the two is meant.</summary>
    public static void Ask(Talk talk, When time)
    {
        var texts = Texts(talk, time);
        talk.Add(new Reply(
            ReplyKind.Question,
            talk.Filled("ask.which_time", ("first", texts[0]), ("other", texts[1]), ("said", Markdown.Escape(time.Text))),
            texts,
            Asks.When));
    }

    /// <summary>The two as they stand on the buttons.</summary>
    public static IReadOnlyList<string> Texts(Talk talk, When time)
    {
        var now = talk.Hearing.Now;
        LocalTime[] both = [time.From, time.Other!.Value];
        return [.. both.Select(one => one.Date == DateOnly.FromDateTime(now) && both[0].Date != both[1].Date
            ? talk.Wording.Say("time.today", ("time", TimeWords.Short(one, now)))
            : TimeWords.Short(one, now))];
    }

    /// <summary>The answer after the resident was asked: one of the two, another time, or the likelier as it was kept.</summary>
    public static Answer Settled(Talk talk, Answer answer)
    {
        var time = answer.Time!;
        if (Picked(talk, time) is { } picked)
            return answer with { Text = TimeWords.InWords(picked, talk.Wording), Time = picked };
        var said = $"{answer.Said} … {talk.Words.Trim()}";
        if (Stated(talk) is { } another)
        {
            another = another with { Other = null, Approx = another.Approx || another.Other is not null };
            return answer with { Text = TimeWords.InWords(another, talk.Wording), Time = another, Said = said };
        }
        talk.KeepWords();
        // Neither of the two: then there is no date, only what was said.
        return AnswerReader.ReadYesNo(talk.Words) == YesNo.No
            ? answer with { Text = answer.Said ?? time.Text, Time = null, Said = said }
            : Kept(answer) with { Said = said };
    }

    /// <summary>The answer as it was kept, no longer in doubt.</summary>
    public static Answer Kept(Answer answer) => answer with { Time = Likelier(answer.Time!) };

    private static When Likelier(When time) => time with { Other = null, Approx = true };

    private static When? Picked(Talk talk, When time)
    {
        var other = time.Other!.Value;
        // Where only the half of the day was in doubt, choosing it takes the doubt away.
        var approx = time.Approx && time.From.Clock == other.Clock;
        When[] both = [time with { Other = null, Approx = approx }, time with { From = other, Other = null, Approx = approx }];

        var texts = Texts(talk, time);
        var places = AnswerReader.ReadChoices(talk.Words, texts);

        return Stated(talk) is { Other: null } stated && Meant(stated) is { } named ? named
            : places is [var only] ? both[only == texts[0] ? 0 : 1]
            : places.Count > 1 ? null
            : AnswerReader.ReadYesNo(talk.Words) == YesNo.Yes ? both[0]
            : talk.Words.Length <= LongestHint ? Hints(time).Select(Hinted).FirstOrDefault(hinted => hinted is not null)
            : null;

        When? Hinted(string before) =>
            AnswerReader.ReadWhen($"{before} {talk.Words}", talk.Hearing.Now) is { Other: null } read ? Meant(read) : null;

        // The one of the two that the words name, if they name one.
        When? Meant(When read)
        {
            var named = both.Where(one => read.From.Clock is { } clock
                ? one.From.Clock == clock && (both[0].From.Date == both[1].From.Date || one.From.Date == read.From.Date)
                : one.From.Date >= read.From.Date && one.From.Date <= (read.To ?? read.From).Date).ToList();
            return named is [var only] ? only : null;
        }
    }

    // "Just gone" and "pm" say which only beside what was said before.
    private static IEnumerable<string> Hints(When time)
    {
        yield return time.Text;
        if (time.From.Clock is { } clock)
            yield return clock.ToString("h:mm", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A time said in answer to a question that named one already. A bare number is a place among the choices there, no hour.</summary>
    public static When? Stated(Talk talk) =>
        AnswerReader.ReadWhen(talk.Words, talk.Hearing.Now) is { Kind: WhenKind.Point or WhenKind.Span } when
        && (when.From.Clock is null || FactReader.Read(talk.Words, talk.Hearing.Now).When.Count > 0) ? when : null;

    private static bool IsAfter(LocalTime time, DateTime now) =>
        time.Date.ToDateTime(time.Clock ?? TimeOnly.MinValue) > now;
}
