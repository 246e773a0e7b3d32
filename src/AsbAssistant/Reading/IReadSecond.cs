namespace AsbAssistant.Reading;

/// <summary>
/// A second reader, asked only where ours found nothing in an answer to a question of that kind. What it reads is played back
/// for a yes before it counts.
/// </summary>
public interface IReadSecond
{
    /// <summary>A time, or null.</summary>
    When? ReadWhen(string words, DateTime now);

    /// <summary>A number, or null.</summary>
    double? ReadNumber(string words);

    /// <summary>A telephone number, or null.</summary>
    PhoneNumber? ReadPhone(string words);

    /// <summary>An e-mail address of a form that ours doesn't know, or null.</summary>
    string? ReadEmail(string words);
}
