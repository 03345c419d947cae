[assembly: Xunit.AssemblyFixture(typeof(Tenter.Web.Tests.Browser.Browser))]

namespace Tenter.Web.Tests.Browser;

using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

/// <summary>
/// One Chromium for all browser tests, the one the system has. Where there is none the tests are skipped with the
/// reason, unless <c>TENTER_BROWSER_TESTS=required</c>.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Milliseconds. Long, because builds may share the machine; a page that works answers in a few.</summary>
    private const float Patience = 30_000;

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A page of its own, with its own cookies, that watches what the console says.</summary>
    public Task<WatchedPage> OpenAsync(TestWorkbench workbench, string path, View? view = null)
    {
        ArgumentNullException.ThrowIfNull(workbench);
        return OpenAsync(workbench.Root, path, view);
    }

    /// <inheritdoc cref="OpenAsync(TestWorkbench, string, View?)"/>
    public Task<WatchedPage> OpenAsync(DeskWorkbench workbench, string path, View? view = null)
    {
        ArgumentNullException.ThrowIfNull(workbench);
        return OpenAsync(workbench.Root, path, view);
    }

    private async Task<WatchedPage> OpenAsync(Uri root, string path, View? view)
    {
        view ??= new();
        var browser = await LaunchedAsync();
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = root.AbsoluteUri,
                ViewportSize = new() { Width = view.Width, Height = view.Height },
                ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(Patience);
        var page = new WatchedPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(path);
        // The script has run when its module has; what it listens to is there from then on.
        await page.Page.WaitForFunctionAsync("document.documentElement.dataset.ready !== undefined");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.CloseAsync();
        }

        playwright?.Dispose();
        gate.Dispose();
    }

    private async Task<IBrowser> LaunchedAsync()
    {
        await gate.WaitAsync();
        try
        {
            return chromium ??= await LaunchAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var path = Environment.GetEnvironmentVariable("TENTER_CHROMIUM") ?? Array.Find(Places, File.Exists);
        if (path is null)
        {
            const string reason =
                "No Chromium was found. Install it (sudo apt-get install chromium) or name it in TENTER_CHROMIUM.";
            if (Environment.GetEnvironmentVariable("TENTER_BROWSER_TESTS") == "required")
            {
                Assert.Fail(reason);
            }

            Assert.Skip(reason);
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }
}

/// <summary>How somebody looks at a page.</summary>
public sealed record View(int Width = 1360, int Height = 860, bool Dark = false);

/// <summary>A page with what its console said.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> said = new();

    internal WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                said.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => said.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings. That an answer was a refusal, which Chromium reports as an error, is not one.</summary>
    public string[] Complaints => [.. said.Where(text => !text.Contains("status of 409", StringComparison.Ordinal))];

    public ILocator this[string selector] => Page.Locator(selector);

    /// <summary>Presses keys one after another, as somebody without a mouse does.</summary>
    public async Task PressAsync(params string[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Id, or else the text, of what has the focus.</summary>
    public Task<string> FocusedAsync() =>
        Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.textContent.trim()");

    public ValueTask DisposeAsync() => new(context.CloseAsync());
}
