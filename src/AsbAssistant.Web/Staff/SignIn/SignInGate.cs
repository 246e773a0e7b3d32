using System.Threading.RateLimiting;

namespace AsbAssistant.Web.Staff.SignIn;

/// <summary>Holds back an address that tries many names; the lock on each account holds back many tries at one.</summary>
internal sealed class SignInGate : IDisposable
{
    private const int TriesPerMinute = 20;

    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = TriesPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    /// <summary>True while this address may try once more.</summary>
    public bool MayTry(string address)
    {
        using var lease = tries.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => tries.Dispose();
}
