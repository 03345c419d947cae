namespace Tenter.Web.Tests;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tenter.Web.Events;
using Tenter.Web.Frame;

/// <summary>A workbench on a free port, with a journal whose number is moved by hand.</summary>
public sealed class TestWorkbench : IAsyncDisposable
{
    private readonly RunningWorkbench running;

    private TestWorkbench(RunningWorkbench running, JournalSignal journal, ConcurrentQueue<Exception> faults)
    {
        this.running = running;
        Journal = journal;
        Faults = faults;
        Root = new Uri(running.Url, "/");
        Client = NewClient();
    }

    /// <summary>The address as printed, with the key where one is needed.</summary>
    public Uri Url => running.Url;

    public Uri Root { get; }

    public int Port => Root.Port;

    public JournalSignal Journal { get; }

    public ConcurrentQueue<Exception> Faults { get; }

    /// <summary>Follows no redirects and keeps no cookies, so that a test sees each answer.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => running.Services;

    /// <param name="services">What the workbench of a test has beyond that: a desk, say.</param>
    public static async Task<TestWorkbench> StartAsync(
        bool token = false,
        IReadOnlyList<IPlaces>? places = null,
        Action<IServiceCollection>? services = null
    )
    {
        var journal = new JournalSignal();
        var faults = new ConcurrentQueue<Exception>();
        var started = await Workbench.StartAsync(
            new()
            {
                Url = new("http://127.0.0.1:0"),
                NoToken = !token,
                Looks = true,
                Places = places,
                OnFault = faults.Enqueue,
                Services = all =>
                {
                    all.AddSingleton<IJournalSignal>(journal);
                    services?.Invoke(all);
                },
            }
        );
        started.Done.ShouldBeTrue();
        return new(started.Value, journal, faults);
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Root };

    /// <summary>A request as htmx sends it from a page of this workbench.</summary>
    public HttpRequestMessage FromPage(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("Origin", Root.GetLeftPart(UriPartial.Authority));
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await running.DisposeAsync();
    }
}
