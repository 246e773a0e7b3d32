namespace AsbAssistant.Web.Storage;

/// <summary>Why the data folder can't be had, as one sentence for whoever started the program.</summary>
public sealed record CannotTakeFolder(string Sentence);
