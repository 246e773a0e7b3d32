namespace AsbAssistant.Reading.Times;

/// <summary>
/// Festivals that follow the moon, as kept in the UK from 2019 to 2030; the Muslim ones may fall a day either side. A year that
/// is not here is not guessed.
/// </summary>
internal static class MoonDays
{
    private const int First = 2019;

    private static readonly (int Month, int Day)[] RamadanStart =
        [(5, 6), (4, 24), (4, 13), (4, 2), (3, 23), (3, 11), (3, 1), (2, 18), (2, 8), (1, 28), (1, 16), (1, 5)];

    private static readonly (int Month, int Day)[] Fitr =
        [(6, 4), (5, 24), (5, 13), (5, 2), (4, 21), (4, 10), (3, 31), (3, 20), (3, 10), (2, 27), (2, 15), (2, 5)];

    private static readonly (int Month, int Day)[] Adha =
        [(8, 11), (7, 31), (7, 20), (7, 9), (6, 28), (6, 16), (6, 6), (5, 27), (5, 16), (5, 5), (4, 24), (4, 13)];

    private static readonly (int Month, int Day)[] Lights =
        [(10, 27), (11, 14), (11, 4), (10, 24), (11, 12), (10, 31), (10, 20), (11, 8), (10, 29), (10, 17), (11, 5), (10, 26)];

    public static (DateOnly From, DateOnly? To)? Ramadan(int year) =>
        Day(RamadanStart, year) is { } from && Day(Fitr, year) is { } end ? (from, end.AddDays(-1)) : null;

    public static (DateOnly From, DateOnly? To)? EidAlFitr(int year) => Day(Fitr, year) is { } day ? (day, null) : null;

    public static (DateOnly From, DateOnly? To)? EidAlAdha(int year) => Day(Adha, year) is { } day ? (day, null) : null;

    public static (DateOnly From, DateOnly? To)? Diwali(int year) => Day(Lights, year) is { } day ? (day, null) : null;

    private static DateOnly? Day((int Month, int Day)[] table, int year) =>
        year >= First && year < First + table.Length ? new DateOnly(year, table[year - First].Month, table[year - First].Day) : null;
}
