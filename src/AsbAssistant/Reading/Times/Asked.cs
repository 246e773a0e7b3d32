namespace AsbAssistant.Reading.Times;

/// <summary>When the words were typed, and whether they answer a question about time (a bare "10" then is a time).</summary>
internal readonly record struct Asked(DateTime Now, bool IsAnswer)
{
    private const int NightEnds = 5;
    private const int NightBegins = 22;

    public bool IsNight => Now.Hour is < NightEnds or >= NightBegins;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The day whose evening or night it is, or will be: typed at two in the morning, "tonight" began yesterday.</summary>
    public DateOnly Evening => Now.Hour < NightEnds ? Today.AddDays(-1) : Today;
}
