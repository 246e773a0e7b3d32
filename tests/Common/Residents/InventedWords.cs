using Bogus;

namespace AsbAssistant.Common.Residents;

/// <summary>What invented residents say. Numbers are from Ofcom's drama ranges; nobody here exists.</summary>
public sealed class InventedWords(int seed)
{
    private static readonly string[] Stories =
    [
        "Loud music from {0} every night until 3am, I can't sleep and the kids are up too",
        "Someone keeps dumping rubbish by the bins at {0}, mattresses and bags every week",
        "The people at {0} are shouting and banging doors at all hours, it's been going on since August",
        "There's a strong smell of weed on the stairs from {0} and people coming and going",
        "The dog at {0} is left out barking all day, I work from home and it's driving me mad",
        "Somebody has sprayed paint all over the door at {0} again",
        "They park across the entrance at {0} so nobody can get a pram past",
        "Kids are riding motorbikes round the green at {0}, nearly hit my neighbour",
    ];

    private static readonly string[] Avoided = ["Stop here", "Change something", "Add more", "I am in danger now", "No, I am not safe", "Stop", "Save for later", "I can't lock or close my home", "My partner", "My ex", "Someone in my family"];

    private readonly Faker faker = new("en_GB") { Random = new Randomizer(seed) };

    /// <summary>An answer to a question without choices.</summary>
    public string Answer(string? asks, Random random) => asks switch
    {
        "words" => string.Format(System.Globalization.CultureInfo.InvariantCulture, Stories[random.Next(Stories.Length)], faker.Address.StreetAddress()),
        "when" => random.Next(2) == 0 ? "last night about 11pm" : "yesterday",
        "phone" => "07700 900" + random.Next(100, 999).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "email" => faker.Internet.ExampleEmail(),
        "files" => "no",
        _ => random.Next(4) == 0 ? "skip" : faker.Address.StreetAddress(),
    };

    /// <summary>One of the choices, but none that ends or turns the talk.</summary>
    public static string Pick(IReadOnlyList<string> choices, Random random)
    {
        var open = choices.Where(c => !Avoided.Contains(c)).ToList();
        return open.Count == 0 ? choices[0] : open[random.Next(open.Count)];
    }
}
