namespace AsbAssistant.Web.Storage.Evidence;

/// <summary>Why a file was not kept.</summary>
public enum CannotKeepFile
{
    /// <summary>It has no content.</summary>
    Empty,

    /// <summary>It is larger than allowed.</summary>
    TooLarge,

    /// <summary>Its content is of no kind that we take, whatever it is called.</summary>
    UnknownType,

    /// <summary>The disk is full or can't be written.</summary>
    Unavailable,
}
