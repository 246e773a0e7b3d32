using AsbAssistant.Common;
using AsbAssistant.Web.Tests.Storage;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>A broken file stops the start and is named with its line.</summary>
public sealed class BrokenDialogsTests
{
    [Theory]
    [InlineData("advice/contacts.yaml", "instead: crimestoppers", "instead: nobody")]
    [InlineData("advice/contacts.yaml", "channel: phone", "channel: pigeon")]
    [InlineData("advice/contacts.yaml", "value: \"101\"", "value: \"one oh one\"")]
    [InlineData("advice/contacts.yaml", "status: confirmed, always: true, source: \"handbook 3.1, S55\"", "status: second_hand, always: true, source: \"handbook 3.1, S55\"")]
    [InlineData("advice/contacts.yaml", "always: true, source: \"handbook 3.1, S57\"", "always: false, source: \"handbook 3.1, S57\"")]
    [InlineData("advice/contacts.yaml", "checked_on: \"2026-11-21\"", "checked_on: \"2026-13-45\"")]
    [InlineData("advice/contacts.yaml", "\"Crimestoppers\", channel", "\"Crimestoppers\", chanel")]
    [InlineData("advice/risks.yaml", "emergency_line: If you are in danger now", "emergency_line: Perhaps you are in danger")]
    [InlineData("advice/risks.yaml", "galop, true_vision]", "galop, tru_vision]")]
    [InlineData("advice/risks.yaml", "  weapon:", "  wepon:")]
    [InlineData("advice/risks.yaml", "[police_999, modern_slavery, crimestoppers]", "[police_999, modern_slavery, crimestoppers, police_101]")]
    [InlineData("advice/expectations.yaml", "others: [police_101]", "others: [police_102]")]
    [InlineData("advice/expectations.yaml", "gardens:", "garden:")]
    [InlineData("advice/expectations.yaml", "evidence: A photo and the exact place help most. Do not touch needles.", "evidence: No")]
    [InlineData("advice/clocks.yaml", "make_safe_hours: { value: 24", "make_safe_hours: { value: 48")]
    [InlineData("advice/clocks.yaml", "complaint_stage_1_working_days: { value: 10", "complaint_stage_1_working_days: { value: 15")]
    [InlineData("advice/clocks.yaml", "p1: 1", "p1: soon")]
    [InlineData("advice/calendar.yaml", "\"2026-12-25\"", "\"25/12/2026\"")]
    [InlineData("advice/calendar.yaml", "\"2027-03-26\"", "\"2027-02-30\"")]
    [InlineData("advice/calendar.yaml", "[england, wales]", "[england, scotland]")]
    [InlineData("interview/commands.yaml", "start_again:", "Start Again:")]
    [InlineData("interview/report.yaml", "ask: ", "ask: nothing_like_it_")]
    public void What_does_not_hang_together_is_refused_with_file_and_line(string file, string old, string @new)
    {
        using var copy = new TestFolder();
        var line = Dialogs.CopyBroken(copy.Path, file, old, @new);

        var read = Dialogs.Read(copy.Path);

        Assert.False(read.IsOk);
        Assert.Equal(copy.To(file), read.Refusal.Path);
        Assert.Equal(line, read.Refusal.Line);
    }

    [Theory]
    [InlineData("advice/contacts.yaml", "{ label: \"Fearless\"", "[ label: \"Fearless\"")]
    [InlineData("advice/calendar.yaml", "closures:", "[closures, holidays]:")]
    [InlineData("advice/contacts.yaml", "samaritans:", "good_listeners:")]
    [InlineData("advice/risks.yaml", "  If you are in danger now, call [999](tel:999).", "  Do not worry.")]
    [InlineData("advice/risks.yaml", "press **55** when", "press a key when")]
    [InlineData("advice/risks.yaml", "  self_harm: [ambulance_999, nhs_111, samaritans]\n", "")]
    [InlineData("advice/risks.yaml", "  transgender: [police_101, galop, true_vision]\n", "")]
    [InlineData("wording/en-GB/advice.yaml", "opens:", "open:")]
    [InlineData("advice/clocks.yaml", "complaint_stage_2_working_days: { value: 20, source: \"handbook 7.2, S50, from acknowledgement\", mark: code }\n", "")]
    [InlineData("interview/commands.yaml", "emergency:", "emergencies:")]
    public void What_is_left_out_is_refused_with_the_file(string file, string old, string @new)
    {
        using var copy = new TestFolder();
        Dialogs.CopyBroken(copy.Path, file, old, @new);

        var read = Dialogs.Read(copy.Path);

        Assert.False(read.IsOk);
        Assert.Equal(copy.To(file), read.Refusal.Path);
        Assert.True(read.Refusal.Line > 0);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused_by_name()
    {
        using var copy = new TestFolder();
        Dialogs.CopyBroken(copy.Path, "advice/risks.yaml", "emergency_card", "emergency_card");
        File.Delete(copy.To("advice/risks.yaml"));

        Assert.Equal(copy.To("advice/risks.yaml"), Dialogs.Read(copy.Path).Refusal.Path);
    }

    [Fact]
    public async Task The_service_stops_with_one_sentence_that_names_the_file_and_the_line()
    {
        using var copy = new TestFolder();
        using var data = new TestFolder();
        var line = Dialogs.CopyBroken(copy.To("dialogs"), "advice/contacts.yaml", "channel: phone", "channel: pigeon");

        var (exitCode, output) = await ServiceProcess.StartRefusedAsync(data.Path, new Dictionary<string, string> { ["ASPNETCORE_CONTENTROOT"] = copy.Path });

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{copy.To("dialogs/advice/contacts.yaml")}({line}): ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", output.TrimEnd(), StringComparison.Ordinal);
    }
}
