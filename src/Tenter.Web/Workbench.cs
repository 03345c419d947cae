namespace Tenter.Web;

using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tenter.Web.Events;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Looks;
using Tenter.Web.Projects;

/// <summary>
/// The workbench in the browser: pages written on the server, for the people at this machine. Started by
/// <c>tenter serve</c>. It listens on 127.0.0.1 only, prints nothing, and reads no settings from the surroundings.
/// </summary>
public static class Workbench
{
    /// <summary>The largest form or file one request may bring; interviews as audio stay outside the project.</summary>
    private const long MaxRequestBytes = 256L * 1024 * 1024;

    /// <summary>A workbench that is not yet listening.</summary>
    public static WebApplication Create(WorkbenchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Listen(IPAddress.Loopback, options.Url.Port);
        });

        var services = builder.Services;
        options.Services?.Invoke(services);
        // Rooms read and write what lies on the desk; without one there is the frame alone.
        var rooms = Rooms.From(options, System.Linq.Enumerable.Any(services, one => one.ServiceType == typeof(Desk)));
        services.AddLogging().AddRoutingCore().AddRazorComponents();
        services.AddSingleton(options).AddSingleton(rooms).AddSingleton(Assets.Embedded());
        services.AddSingleton<Door>();
        rooms.AddServices(services);
        if (options.Looks)
        {
            services.TryAddSingleton<IFrameSource, LooksFrame>();
        }

        services.TryAddSingleton<IFrameSource, NoProject>();
        services.TryAddSingleton<IJournalSignal, JournalSignal>();

        var app = builder.Build();
        // Outermost first: every answer carries the headers, whoever writes it.
        app.UseMiddleware<AnswerHeaders>();
        app.UseMiddleware<OwnOrigin>();
        app.UseMiddleware<DoorKeeper>();
        // Only past the door may an answer show the frame of a project.
        app.UseMiddleware<Faults>();
        if (app.Services.GetService<Desk>() is not null)
        {
            app.UseMiddleware<NeedsProject>();
        }

        app.UseRouting();

        // Requests that change something are held to our own origin by OwnOrigin, in place of a token in each form.
        var routes = app.MapGroup("").DisableAntiforgery();
        routes.MapAssets();
        routes.MapEvents();
        routes.MapFrame();
        if (options.Looks)
        {
            routes.MapLooks();
        }

        rooms.Map(routes);
        return app;
    }

    /// <summary>Starts a workbench, or refuses where the address is taken or not on this machine.</summary>
    public static async Task<Outcome<RunningWorkbench>> StartAsync(
        WorkbenchOptions options,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!IsHere(options.Url))
        {
            return new NotThisMachine(options.Url.OriginalString);
        }

        var app = Create(options);
        if (options.BeforeListening?.Invoke(app.Services) is { } refusal)
        {
            await app.DisposeAsync();
            return refusal;
        }

        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            return new PortTaken(options.Url.Port);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        var port = new Uri(addresses!.Addresses.First()).Port;
        return new RunningWorkbench(app, app.Services.GetRequiredService<Door>().Address(port));
    }

    private static bool IsHere(Uri url) =>
        url is { IsAbsoluteUri: true, Scheme: "http" } && url.Host is "127.0.0.1" or "localhost";
}

/// <summary>A workbench that is listening. Disposing of it closes it.</summary>
public sealed class RunningWorkbench(WebApplication app, Uri url) : IAsyncDisposable
{
    /// <summary>The address to open, with the key where one is needed.</summary>
    public Uri Url { get; } = url;

    public IServiceProvider Services => app.Services;

    /// <summary>Goes on until the process is told to end or the token is.</summary>
    public async Task UntilStoppedAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>Another program, or another workbench, already listens where this one should.</summary>
public sealed record PortTaken(int Port)
    : NotAllowed(
        "The port is taken",
        $"127.0.0.1:{Port}",
        $"Close the other workbench, or choose another port: --url http://127.0.0.1:{(Port < 65535 ? Port + 1 : 5210)}"
    );

/// <summary>The workbench holds confidential words and does not offer them to a network.</summary>
public sealed record NotThisMachine(string Url)
    : WrongUsage("The workbench listens on this machine only", Url, "Give an address such as http://127.0.0.1:5210");
