using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage.Moving;

/// <summary>
/// Copies one store into another, page by page, each page in one commit with the place it reached, so that an interrupted
/// move goes on from there. It ends by reading both stores whole: only equal content is a move. Nothing may write to either
/// meanwhile; what was written all the same is found by that comparison and copied in a second pass.
/// </summary>
public sealed class StoreMove(IListStore from, IListStore to, Action<StoreMove.Progress> tell)
{
    private const int Page = 500;
    private const string MarkKind = "move";
    private const string MarkId = "unfinished";

    /// <summary>How far it is.</summary>
    /// <param name="Step">what it does</param>
    /// <param name="Documents">how many documents it has seen in this step</param>
    public sealed record Progress(MoveStep Step, long Documents);

    /// <summary>Moves everything.</summary>
    public async Task<Result<StoreContent, CannotMove>> RunAsync(CancellationToken cancel = default)
    {
        var stored = await to.LoadAsync(MarkKind, MarkId, cancel).ConfigureAwait(false);
        if (stored is null && (await to.ListAsync(null, Page, cancel).ConfigureAwait(false)).Any(IsContent))
            return CannotMove.TargetNotEmpty;

        await CopyAsync(stored is null ? null : Canonical.Read<Mark>(stored.Body).After, cancel).ConfigureAwait(false);
        if (await ComparedAsync(cancel).ConfigureAwait(false) is { } same)
            return await FinishedAsync(same, cancel).ConfigureAwait(false);

        // Something was written or taken away since the place it had reached: all of it again, and what is no longer there goes.
        await CopyAsync(null, cancel).ConfigureAwait(false);
        await SweepAsync(cancel).ConfigureAwait(false);
        return await ComparedAsync(cancel).ConfigureAwait(false) is { } now
            ? await FinishedAsync(now, cancel).ConfigureAwait(false)
            : CannotMove.Differs;
    }

    private async Task CopyAsync(DocumentPlace? after, CancellationToken cancel)
    {
        await foreach (var page in PagesAsync(from, MoveStep.Copying, after, cancel).ConfigureAwait(false))
        {
            var work = new UnitOfWork();
            foreach (var document in page.Where(IsContent))
                work.Add(new DocumentWrite(document.Kind, document.Id, DocumentWrite.AnyVersion, document.Body, document.Keys));
            work.Put(MarkKind, MarkId, DocumentWrite.AnyVersion, new Mark(new DocumentPlace(page[^1].Kind, page[^1].Id)));
            await WriteAsync(work, cancel).ConfigureAwait(false);
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        await foreach (var page in PagesAsync(to, MoveStep.Sweeping, null, cancel).ConfigureAwait(false))
        {
            var work = new UnitOfWork();
            foreach (var document in page.Where(IsContent))
            {
                if (await from.LoadAsync(document.Kind, document.Id, cancel).ConfigureAwait(false) is null)
                    work.Delete(document.Kind, document.Id, DocumentWrite.AnyVersion);
            }
            if (!work.IsEmpty)
                await WriteAsync(work, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The content of both when it is the same; null when it is not.</summary>
    private async Task<StoreContent?> ComparedAsync(CancellationToken cancel)
    {
        var source = await ContentAsync(from, MoveStep.ReadingSource, cancel).ConfigureAwait(false);
        var target = await ContentAsync(to, MoveStep.ReadingTarget, cancel).ConfigureAwait(false);
        return source == target ? source : null;
    }

    private async Task<StoreContent> ContentAsync(IListStore store, MoveStep step, CancellationToken cancel)
    {
        var content = StoreContent.None;
        await foreach (var page in PagesAsync(store, step, null, cancel).ConfigureAwait(false))
            content = page.Where(IsContent).Aggregate(content, (all, document) => all.With(document));
        return content;
    }

    private async IAsyncEnumerable<IReadOnlyList<StoredDocument>> PagesAsync(
        IListStore store, MoveStep step, DocumentPlace? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = 0L;
        while (await store.ListAsync(after, Page, cancel).ConfigureAwait(false) is { Count: > 0 } page)
        {
            yield return page;
            after = new DocumentPlace(page[^1].Kind, page[^1].Id);
            seen += page.Count;
            tell(new Progress(step, seen));
        }
    }

    private async Task<StoreContent> FinishedAsync(StoreContent content, CancellationToken cancel)
    {
        await WriteAsync(new UnitOfWork().Delete(MarkKind, MarkId, DocumentWrite.AnyVersion), cancel).ConfigureAwait(false);
        return content;
    }

    private async Task WriteAsync(UnitOfWork work, CancellationToken cancel)
    {
        if (await to.CommitAsync(work, cancel).ConfigureAwait(false) != CommitOutcome.Committed)
            throw new StoreUnavailableException("The store that is moved to can't be written.");
    }

    // The key ring is carried by itself: beside a file it lies in the data folder.
    private static bool IsContent(StoredDocument document) => document.Kind is not (MarkKind or StoredKeyRing.Kind);

    private sealed record Mark(DocumentPlace After);
}

/// <summary>What a move is doing.</summary>
public enum MoveStep
{
    /// <summary>Writing what the source has.</summary>
    Copying,

    /// <summary>Taking away what the source no longer has.</summary>
    Sweeping,

    /// <summary>Reading the source for the comparison.</summary>
    ReadingSource,

    /// <summary>Reading the target for the comparison.</summary>
    ReadingTarget,
}

/// <summary>Why a move did not come about.</summary>
public enum CannotMove
{
    /// <summary>The target holds something that no unfinished move left there.</summary>
    TargetNotEmpty,

    /// <summary>The contents differ even after a second pass: something is writing.</summary>
    Differs,
}
