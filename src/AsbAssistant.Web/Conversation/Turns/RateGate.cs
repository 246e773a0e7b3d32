using System.Collections.Concurrent;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// How often something may happen a minute, per key. Each key has a bucket that holds a minute's worth and fills evenly, so
/// a burst after a pause is fine. Full buckets are forgotten, so memory follows those who are busy now.
/// </summary>
public sealed class RateGate(TimeProvider time)
{
    private const int SweepAt = 10_000;
    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);
    private int sweepAt = SweepAt;

    internal int Remembered => buckets.Count;

    /// <summary>Takes one; false when there is none left.</summary>
    public bool TryTake(string key, int perMinute)
    {
        var now = time.GetUtcNow();
        if (buckets.Count > sweepAt)
            Sweep(now);
        return buckets.GetOrAdd(key, _ => new Bucket(perMinute, now)).TryTake(perMinute, now);
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.IsFull(now))
                buckets.TryRemove(key, out _);
        }
        sweepAt = Math.Max(SweepAt, buckets.Count * 2);
    }

    private sealed class Bucket(double left, DateTimeOffset since)
    {
        private readonly Lock door = new();
        private double left = left;
        private DateTimeOffset since = since;

        public bool TryTake(int perMinute, DateTimeOffset now)
        {
            lock (door)
            {
                left = Math.Min(perMinute, left + ((now - since).TotalMinutes * perMinute));
                since = now;
                if (left < 1)
                    return false;
                left--;
                return true;
            }
        }

        public bool IsFull(DateTimeOffset now)
        {
            lock (door)
                return now - since >= TimeSpan.FromMinutes(1);
        }
    }
}
