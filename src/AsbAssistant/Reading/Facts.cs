namespace AsbAssistant.Reading;

/// <summary>The facts in one message. Every text in it is a piece of the message.</summary>
/// <param name="When">times, in order</param>
/// <param name="Often">frequencies, in order</param>
/// <param name="Phones">telephone numbers</param>
/// <param name="Emails">e-mail addresses</param>
/// <param name="Postcodes">postcodes</param>
/// <param name="References">crime reference and police log numbers, as typed</param>
public sealed record Facts(
    IReadOnlyList<When> When,
    IReadOnlyList<HowOften> Often,
    IReadOnlyList<PhoneNumber> Phones,
    IReadOnlyList<EmailAddress> Emails,
    IReadOnlyList<Postcode> Postcodes,
    IReadOnlyList<string> References);
