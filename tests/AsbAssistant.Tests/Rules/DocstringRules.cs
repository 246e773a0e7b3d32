using System.Reflection;
using System.Xml.Linq;

namespace AsbAssistant.Tests.Rules;

/// <summary>The core's public types say what they mean; the compiler would ask for it everywhere, so a test asks here.</summary>
public sealed class DocstringRules
{
    [Fact]
    public void Every_public_type_of_the_core_and_each_of_its_methods_has_a_docstring()
    {
        var assembly = typeof(AsbAssistant.Shared.Canonical).Assembly;
        var documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member").Select(m => m.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
        var owed = assembly.GetExportedTypes()
            .Where(type => !documented.Contains("T:" + type.FullName!.Replace('+', '.')))
            .Select(type => type.FullName);
        var methods = assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType != typeof(object) && !IsMadeByCompiler(m))
            .Where(m => !documented.Any(d => d.StartsWith($"M:{m.DeclaringType!.FullName!.Replace('+', '.')}.{m.Name}", StringComparison.Ordinal)))
            .Select(m => $"{m.DeclaringType!.FullName}.{m.Name}");
        Assert.Empty(owed.Concat(methods));
    }

    private static bool IsMadeByCompiler(MethodInfo method) =>
        method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null
        || method.Name.Contains('<', StringComparison.Ordinal);
}
