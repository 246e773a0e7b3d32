namespace AsbAssistant.Reading;

/// <summary>The facts in one message. Every text in it is a piece of the message.</summary>
public sealed record Facts(
    IReadOnlyList<When> When,
    IReadOnlyList<HowOften> Often,
    IReadOnlyList<PhoneNumber> Phones,
    IReadOnlyList<EmailAddress> Emails,
    IReadOnlyList<Postcode> Postcodes);
