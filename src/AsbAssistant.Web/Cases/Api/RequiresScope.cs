using AsbAssistant.Staff;

namespace AsbAssistant.Web.Cases.Api;

/// <summary>Lets a request through that carries a key with the scope: 401 without a key of ours, 403 without the scope.</summary>
internal static class RequiresScope
{
    private static readonly object Item = new();

    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, ApiScope scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            http.Response.Headers.CacheControl = "no-store";
            if (http.Items[Item] is not ApiKey key)
            {
                var keys = http.RequestServices.GetRequiredService<IApiKeys>();
                if (await keys.CheckAsync(http.Request.Headers.Authorization, http.RequestAborted) is not { } presented)
                {
                    http.Response.Headers.WWWAuthenticate = "Bearer";
                    return Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "A key is needed.");
                }
                http.Items[Item] = key = presented;
            }
            return key.May(scope)
                ? await next(context)
                : Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: $"The key has no scope '{Shared.Canonical.Word(scope)}'.");
        });

    /// <summary>The key that was let through.</summary>
    public static ApiKey ApiKey(this HttpContext http) => (ApiKey)http.Items[Item]!;
}
