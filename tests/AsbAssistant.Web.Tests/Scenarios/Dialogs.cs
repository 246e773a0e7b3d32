using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Interview;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Web.Tests.Scenarios;

/// <summary>What <c>dialogs/</c> says, read once for all tests, with the invented landlord.</summary>
internal static class Dialogs
{
    public static string Folder { get; } = Repository.PathTo("dialogs");

    public static AdviceFiles Advice { get; } = AdviceFiles.Read(Folder, InterviewServices.Language).Value;

    public static LandlordOptions Landlord { get; } = Invented();

    public static LondonClock Clock { get; } = new(TimeProvider.System);

    public static Script Script { get; } = ScriptFiles.Read(
        Folder, InterviewServices.Language, CommandsFile.Read(Folder).Value, new AdviceBook(Advice, Landlord, Clock)).Value;

    public static IReadWords Words { get; } = new PhraseReader(PhraseFiles.Read(Folder).Value);

    private static LandlordOptions Invented()
    {
        var landlord = new LandlordOptions { Name = "Elm Valley Homes", Phone = "01632 960100", OutOfHoursRepairsPhone = "01632 960101", LockPhone = "01632 960102" };
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" })
            landlord.OpeningHours[day] = "09:00-17:00";
        return landlord;
    }
}
