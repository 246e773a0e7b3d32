using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AsbAssistant.Web.Cases.Api;

/// <summary>What the description says about the whole: its name and how a key is presented.</summary>
internal sealed class OpenApiFacts : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "ASB Assistant", Version = "v1", Description = "Cases for a landlord's own systems." };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["key"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key with the scopes it needs: cases, restricted, evidence, chat.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        return Task.CompletedTask;
    }
}
