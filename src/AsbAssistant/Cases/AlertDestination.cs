using AsbAssistant.Interview;

namespace AsbAssistant.Cases;

/// <summary>Which of the landlord's people an alert is for. Their addresses by the hour are settings.</summary>
public enum AlertDestination
{
    /// <summary>The duty officer.</summary>
    Duty,

    /// <summary>The domestic abuse lead.</summary>
    DomesticAbuseLead,

    /// <summary>The safeguarding lead.</summary>
    SafeguardingLead,

    /// <summary>Repairs, day or night.</summary>
    Repairs,
}

/// <summary>Who is told of what.</summary>
public static class AlertRouting
{
    /// <summary>The people an alert of this kind is for.</summary>
    public static AlertDestination For(AlertKind kind) => kind switch
    {
        AlertKind.Danger or AlertKind.SelfHarm or AlertKind.Unread or AlertKind.AbandonedAfterDisclosure => AlertDestination.Duty,
        AlertKind.DomesticAbuse => AlertDestination.DomesticAbuseLead,
        AlertKind.Safeguarding => AlertDestination.SafeguardingLead,
        AlertKind.InsecureHome => AlertDestination.Repairs,
    };
}
