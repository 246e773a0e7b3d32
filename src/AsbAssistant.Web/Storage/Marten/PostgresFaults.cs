using System.Net.Sockets;
using JasperFx;
using Npgsql;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>What an exception from Marten, Npgsql or the network means.</summary>
internal static class PostgresFaults
{
    /// <summary>Somebody else wrote first: load again and decide again.</summary>
    public static bool IsClash(Exception thrown) => Chain(thrown).Any(one => one is ClashException or DocumentAlreadyExistsException
        or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected });

    /// <summary>The database can't be reached, or can't do its work.</summary>
    public static bool IsFault(Exception thrown) =>
        Chain(thrown).Any(one => one is NpgsqlException or SocketException or IOException or TimeoutException or SchemaTooNewException);

    /// <summary>The connection went while it was used: the next may be better.</summary>
    public static bool IsBrokenLine(Exception thrown) => Chain(thrown).Any(one =>
        one is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
        or (NpgsqlException and not PostgresException and { InnerException: IOException or SocketException }));

    /// <summary>For the log and for health: PostgreSQL's messages may quote values, its codes never do.</summary>
    public static string Describe(Exception thrown) => Chain(thrown).Select(one => one switch
    {
        SchemaTooNewException or SocketException or TimeoutException => one.Message,
        PostgresException refused => $"PostgreSQL error {refused.SqlState}.",
        _ => null,
    }).FirstOrDefault(words => words is not null) ?? thrown.GetType().Name + '.';

    private static IEnumerable<Exception> Chain(Exception thrown)
    {
        for (Exception? one = thrown; one is not null; one = one.InnerException)
        {
            yield return one;
            if (one is AggregateException { InnerExceptions: var several })
            {
                foreach (var inner in several.Skip(1).SelectMany(Chain))
                    yield return inner;
            }
        }
    }
}
