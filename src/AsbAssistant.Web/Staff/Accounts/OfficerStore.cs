using AsbAssistant.Shared;
using Microsoft.AspNetCore.Identity;

namespace AsbAssistant.Web.Staff.Accounts;

/// <summary>
/// Gives ASP.NET Core Identity its accounts from the same store as everything else. A second document holds each user
/// name, so that two accounts made at once cannot share one.
/// </summary>
internal sealed class OfficerStore(IStore store, IdentityErrorDescriber errors) :
    IUserPasswordStore<OfficerAccount>, IUserSecurityStampStore<OfficerAccount>, IUserLockoutStore<OfficerAccount>
{
    private const string Kind = "officer";
    private const string NameKind = "officer_name";

    /// <summary>Everybody, in the order of their names, at most <paramref name="take"/>.</summary>
    public async Task<IReadOnlyList<OfficerAccount>> AllAsync(int take, CancellationToken cancel) =>
        [.. (await store.FindAsync(KeyRange.Prefix(Kind, "name:", take), cancel)).Select(found => Read(found.Document))];

    public async Task<IdentityResult> CreateAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        await SaveAsync(user, new UnitOfWork().Insert(NameKind, user.NormalizedUserName, user.Id), cancellationToken);

    public async Task<IdentityResult> UpdateAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        await SaveAsync(user, new UnitOfWork(), cancellationToken);

    public async Task<OfficerAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await store.LoadAsync(Kind, userId, cancellationToken) is { } document ? Read(document) : null;

    public async Task<OfficerAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await store.LoadAsync(NameKind, normalizedUserName, cancellationToken) is { } name
            ? await FindByIdAsync(Canonical.Read<string>(name.Body), cancellationToken)
            : null;

    /// <summary>Never: what somebody did stays under their name. An account is closed by taking its roles.</summary>
    public Task<IdentityResult> DeleteAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are closed, not deleted.");

    public Task<string> GetUserIdAsync(OfficerAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(OfficerAccount user, string? userName, CancellationToken cancellationToken) =>
        Set(() => user.UserName = userName ?? "");

    public Task<string?> GetNormalizedUserNameAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(OfficerAccount user, string? normalizedName, CancellationToken cancellationToken) =>
        Set(() => user.NormalizedUserName = normalizedName ?? "");

    public Task SetPasswordHashAsync(OfficerAccount user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(OfficerAccount user, string stamp, CancellationToken cancellationToken) =>
        Set(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(OfficerAccount user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Set(() => user.LockedUntil = lockoutEnd);

    public Task<int> IncrementAccessFailedCountAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.FailedTries);

    public Task ResetAccessFailedCountAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Set(() => user.FailedTries = 0);

    public Task<int> GetAccessFailedCountAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.FailedTries);

    public Task<bool> GetLockoutEnabledAsync(OfficerAccount user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(OfficerAccount user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private async Task<IdentityResult> SaveAsync(OfficerAccount user, UnitOfWork work, CancellationToken cancel)
    {
        work.Put(Kind, user.Id, user.Version, user, $"name:{user.NormalizedUserName}");
        switch (await store.CommitAsync(work, cancel))
        {
            case CommitOutcome.Committed:
                user.Version++;
                return IdentityResult.Success;
            case CommitOutcome.Clashed:
                return IdentityResult.Failed(user.Version == 0 ? errors.DuplicateUserName(user.UserName) : errors.ConcurrencyFailure());
            case CommitOutcome.Unavailable:
            default:
                return IdentityResult.Failed(errors.DefaultError());
        }
    }

    private static OfficerAccount Read(StoredDocument document)
    {
        var account = Canonical.Read<OfficerAccount>(document.Body);
        account.Version = document.Version;
        return account;
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
