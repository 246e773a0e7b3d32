using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Staff.Accounts;
using AsbAssistant.Web.Staff.Layout;
using AsbAssistant.Web.Staff.SignIn;
using AsbAssistant.Web.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Staff;

/// <summary>The staff's side: accounts and pages under <c>/staff</c>.</summary>
public static class StaffServices
{
    private const string Folder = "/Staff";
    private const string Root = "/staff";
    private const string Policy = "staff";

    public static IHostApplicationBuilder AddStaff(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<StaffOptions>().BindConfiguration(StaffOptions.Section)
            .Validate(options => options.TriesBeforeLock is >= 3 and <= 100, "Setting Staff:TriesBeforeLock must be from 3 to 100.")
            .Validate(options => options.LockMinutes is >= 1 and <= 1440, "Setting Staff:LockMinutes must be from 1 to 1440.")
            .Validate(options => options.SignedInMinutes is >= 5 and <= 1440, "Setting Staff:SignedInMinutes must be from 5 to 1440.")
            .ValidateOnStart();
        AddAccounts(services, builder.Environment);
        // It warns at every form that it finds our stricter no-store already there.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);

        // Pages lie beside the code of their task, so pages are found from the project's own folder.
        services.AddRazorPages(options => options.RootDirectory = "/").AddRazorPagesOptions(options =>
        {
            options.Conventions.AuthorizeFolder(Folder, Policy);
            options.Conventions.AddFolderApplicationModelConvention(Folder, page => page.Filters.Add(new PlainRefusals()));
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "staff-form";
            options.Cookie.Path = Root;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.TryAddSingleton<Assets>();
        services.TryAddSingleton<AsbAssistant.Cases.Worklist>();
        services.AddSingleton<StaffLinks>();
        services.AddSingleton<StaffTimes>();
        services.AddSingleton<CaseDesk>();
        services.AddScoped<OfficerNames>();
        services.AddSingleton<RedLine>();
        return builder;
    }

    public static WebApplication MapStaff(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase), staff =>
            staff.Use((http, next) =>
            {
                http.Response.OnStarting(static state => Guard((HttpContext)state), http);
                return next(http);
            }));
        app.MapRazorPages();
        app.MapFallbackToPage(Root + "/{**path}", "/Staff/Missing/Index");
        return app;
    }

    private static void AddAccounts(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentityCore<OfficerAccount>(options => options.Password = new PasswordOptions
        {
            RequiredLength = 1, // PasswordRule speaks instead, in plain words
            RequireDigit = false,
            RequireLowercase = false,
            RequireNonAlphanumeric = false,
            RequireUppercase = false,
        })
            .AddSignInManager()
            .AddUserStore<OfficerStore>()
            .AddClaimsPrincipalFactory<OfficerClaims>()
            .AddPasswordValidator<PasswordRule>()
            .AddTokenProvider<DataProtectorTokenProvider<OfficerAccount>>(TokenOptions.DefaultProvider);
        services.AddScoped<OfficerStore>();
        services.AddSingleton<SignInGate>();
        services.AddHostedService<SeedAccounts>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(1));
        services.AddOptions<IdentityOptions>().Configure<IOptions<StaffOptions>>((identity, staff) =>
        {
            identity.Lockout.MaxFailedAccessAttempts = staff.Value.TriesBeforeLock;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(staff.Value.LockMinutes);
        });
        services.AddAuthentication().AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "staff";
            cookie.Cookie.Path = Root;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = Secure(environment);
            cookie.LoginPath = "/staff/sign-in";
            cookie.AccessDeniedPath = "/staff/missing";
            cookie.ReturnUrlParameter = nameof(SignInPage.ReturnUrl);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = CheckStampAsync;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<StaffOptions>>((cookie, staff) => cookie.ExpireTimeSpan = TimeSpan.FromMinutes(staff.Value.SignedInMinutes));
        services.AddAuthorizationBuilder().AddPolicy(Policy, new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme)
            .RequireAuthenticatedUser()
            .RequireRole(Enum.GetValues<Role>().Select(Canonical.Word))
            .Build());
    }

    // At every request, so that a changed password, a taken role or a closed account ends at the very next page.
    private static async Task CheckStampAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<OfficerAccount>>();
        try
        {
            if (await signIn.ValidateSecurityStampAsync(context.Principal) is null)
                context.RejectPrincipal();
        }
        catch (StoreUnavailableException)
        {
            // Nobody is shown anything on an account that can't be checked; the cookie stays for when it can.
            context.RejectPrincipal();
        }
    }

    // Over plain HTTP on one's own machine a secure cookie would never come back.
    private static CookieSecurePolicy Secure(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    // Set last, whatever a page or another part did before: staff pages run no script at all and are kept by no cache.
    private static Task Guard(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A resident's file brings its own sandbox.
        if (!headers.ContainsKey("Content-Disposition"))
            headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return Task.CompletedTask;
    }
}
