using System.Buffers;
using AsbAssistant.Conversation;
using AsbAssistant.Reading;
using AsbAssistant.Shared;

namespace AsbAssistant.Interview;

/// <summary>What own words already say is not asked again: it fills the answer and is shown back to be corrected (promise 4).</summary>
internal static class OwnWordsFacts
{
    // A stretch up to today that is longer than this tells how long it has gone on, not when it was last.
    private const int LongestLastTime = 14;

    private const int LongestSentence = 200;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",.;!?()\n");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");

    public static void Fill(Talk talk, string words)
    {
        if (talk.Progress.Path != InterviewPath.Report)
            return;
        var facts = FactReader.Read(words, talk.Hearing.Now);
        var heard = new List<string>();

        if (Last(facts, talk.Hearing.Now) is { } last)
            Put(QuestionIds.WhenLast, Doubts.Answer(talk, last, asked: null, last.Text));
        if (First(facts, talk.Hearing.Now) is { } first)
            Put(QuestionIds.WhenFirst, Doubts.Answer(talk, first, asked: null, first.Text));
        if (facts.Often is [var often, ..])
            Put(QuestionIds.HowOften, new Answer(often.Text, [], AnswerState.Answered, Asked: null, often.Text));

        if (facts.References is [var reference, ..])
            Put(QuestionIds.ToldBefore, new Answer(Around(words, reference), [], AnswerState.Answered, Asked: null, reference));
        if (Name(words) is { } name)
            Put(QuestionIds.Name, new Answer(name, [], AnswerState.Answered, Asked: null, name));

        if (heard.Count > 0)
            talk.Say("heard", ("facts", string.Join("\n", heard)));

        void Put(string question, Answer answer)
        {
            if (talk.Progress.Answers.ContainsKey(question) || !talk.Script.Questions.ContainsKey(question))
                return;
            talk.Progress = talk.Progress.With(question, answer);
            // What is in doubt is shown when it is asked about.
            if (Doubts.Open(talk.Progress, question) is null)
                heard.Add($"- **{talk.Wording.Say("label." + question)}**: {Markdown.Escape(answer.Text)}");
        }
    }

    /// <summary>
    /// The one number or address in the words typed since the resident last came back, for a question that wants such a one.
    /// Of two, nobody can know which.
    /// </summary>
    public static Answer? Contact(Talk talk, Question question)
    {
        if (question.Asks is not (Asks.Phone or Asks.Email))
            return null;
        var written = talk.Progress.Words.Skip(talk.Progress.Earlier?.Words ?? 0)
            .Select(words => FactReader.Read(words.Text, talk.Hearing.Now))
            .SelectMany(facts => question.Asks == Asks.Phone ? facts.Phones.Select(p => p.Shown) : facts.Emails.Select(e => e.Value))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return written is [var only] ? new Answer(only, [], AnswerState.Answered, talk.Filled("ask." + question.Id), only) : null;
    }

    // The latest that has been: people tell the story in any order.
    private static When? Last(Facts facts, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return facts.When
            .Where(w => w.Kind is WhenKind.Point or WhenKind.Span && w.From.Date <= today)
            .Where(w => !IsLong(w, today))
            .MaxBy(w => (w.From.Date, w.From.Clock ?? TimeOnly.MinValue));
    }

    // "Since August", "for the past 6 months": of several, the one that goes back furthest.
    private static When? First(Facts facts, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return facts.When
            .Where(w => w.From.Date <= today && (w.Kind == WhenKind.Since || IsLong(w, today)))
            .Select(w => w.Kind == WhenKind.Since ? w : w with { Kind = WhenKind.Duration })
            .MinBy(w => w.From.Date);
    }

    private static bool IsLong(When when, DateOnly today) =>
        when.To is { } to && to.Date >= today && to.Date.DayNumber - when.From.Date.DayNumber > LongestLastTime;

    // Whom they told stands beside the number, most often; a story without a full stop is no answer.
    private static string Around(string words, string reference)
    {
        var at = words.IndexOf(reference, StringComparison.Ordinal);
        var start = words.AsSpan(0, at).LastIndexOfAny(SentenceEnds) + 1;
        var length = words.AsSpan(at + reference.Length).IndexOfAny(SentenceEnds);
        var end = length < 0 ? words.Length : at + reference.Length + length;
        return end - start > LongestSentence ? reference : words[start..end].Trim();
    }

    // Only where somebody names themselves: "my name is Sam". A name by itself is most often that of somebody else.
    private static string? Name(string words)
    {
        var at = words.IndexOf("my name", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at > 0 && char.IsLetterOrDigit(words[at - 1])))
            return null;
        var end = words.AsSpan(at).IndexOfAny(NameEnds);
        return AnswerReader.ReadName(end < 0 ? words[at..] : words[at..(at + end)]);
    }
}
