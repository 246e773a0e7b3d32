using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Tests.Shared;

public class CanonicalSetTests
{
    [Fact]
    public void The_same_set_is_always_the_same_text_and_comes_back_as_it_was()
    {
        var one = Canonical.Write(new Shown(new HashSet<Risk> { Risk.Weapon, Risk.ImmediateDanger }));
        var other = Canonical.Write(new Shown(new HashSet<Risk> { Risk.ImmediateDanger, Risk.Weapon }));

        Assert.Equal("""{"risks":["immediate_danger","weapon"]}""", one);
        Assert.Equal(one, other);
        Assert.Equal([Risk.ImmediateDanger, Risk.Weapon], Canonical.Read<Shown>(one).Risks);
    }

    private sealed record Shown(IReadOnlySet<Risk> Risks);
}
