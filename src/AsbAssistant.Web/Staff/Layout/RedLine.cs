using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Web.Staff.Layout;

/// <summary>
/// What stands in red above every staff page: an alert that reached nobody, a store that does not answer, or words that are read by
/// the phrase lists alone.
/// </summary>
internal sealed class RedLine(AlertHealth alerts, StaffTimes times, WordReader reader)
{
    /// <summary>The line in two parts, what is wrong and what to do; null when all is well.</summary>
    public async Task<(string Wrong, string Do)?> ReadAsync(CancellationToken cancel)
    {
        try
        {
            return await alerts.UndeliveredAsync(cancel) is [var oldest, ..]
                ? ($"An alert has reached nobody for {times.Age(oldest.CreatedAt)}.", "Ring the duty officer yourself, and look at the top of the worklist now.")
                : reader.Fault is null ? null
                : ("Reports are read by word lists alone.", "Hate and danger may not be marked. Read each report in full, and tell the person who runs this service.");
        }
        catch (StoreUnavailableException)
        {
            return ("The store does not answer.", "Nothing can be shown or kept. Ring the person who runs this service.");
        }
    }
}
