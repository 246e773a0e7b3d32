namespace AsbAssistant.Reading.Speech;

/// <summary>A piece of a text: from its first position up to, and without, its end.</summary>
internal readonly record struct Stretch(int Start, int End);
