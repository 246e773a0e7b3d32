namespace AsbAssistant.Reading.Times;

/// <summary>When the words were typed, and whether they answer a question about time (a bare "10" then is a time).</summary>
internal readonly record struct Asked(DateTime Now, bool IsAnswer)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);
}
