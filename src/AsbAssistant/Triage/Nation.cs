namespace AsbAssistant.Triage;

/// <summary>Where the landlord's homes are. Law, helplines and bank holidays differ (handbook 6.6).</summary>
public enum Nation
{
    /// <summary>England.</summary>
    England,

    /// <summary>Wales.</summary>
    Wales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,
}
