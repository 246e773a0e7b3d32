using System.Globalization;

namespace AsbAssistant.Learning.Measures;

/// <summary>A part of a whole, with Wilson's 95 % interval: it stays within 0 and 1 and means something for seven examples too.</summary>
/// <param name="Part">those that do</param>
/// <param name="Of">all</param>
public readonly record struct Share(int Part, int Of)
{
    private const double Normal = 1.96;

    /// <summary>Part divided by the whole; not a number where there is none.</summary>
    public double Value => (double)Part / Of;

    /// <summary>The interval's lower end.</summary>
    public double Low => Part == 0 ? 0 : Centre - Half;

    /// <summary>The interval's upper end.</summary>
    public double High => Part == Of ? 1 : Centre + Half;

    private double Centre => (Value + (Normal * Normal / (2 * Of))) / Widening;

    private double Half => Normal * Math.Sqrt((Value * (1 - Value) / Of) + (Normal * Normal / (4.0 * Of * Of))) / Widening;

    private double Widening => 1 + (Normal * Normal / Of);

    /// <summary>The share of these that do.</summary>
    public static Share Among<T>(IReadOnlyCollection<T> all, Func<T, bool> does) => new(all.Count(does), all.Count);

    /// <summary>As <c>.950 (.89–.98)</c>.</summary>
    public override string ToString() => Of == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{Value:.000} ({Low:.00}–{High:.00})");

    /// <summary>As <c>19/20 .950 (.76–.99)</c>.</summary>
    public string InFull() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Of} {this}");
}
