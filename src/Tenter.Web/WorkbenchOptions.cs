namespace Tenter.Web;

using System;
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Web.Frame;

/// <summary>How a workbench is opened. It always listens on this machine alone.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The address asked for; port 0 takes any free one.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:5210");

    /// <summary>For the demo, whose words are invented: pages open without the address that carries the key.</summary>
    public bool NoToken { get; init; }

    /// <summary>What the rooms put into the workbench; null takes every <see cref="IPlaces"/> of this assembly.</summary>
    public IReadOnlyList<IPlaces>? Places { get; init; }

    /// <summary>Where the session is handed in: <see cref="IFrameSource"/>, <see cref="Events.IJournalSignal"/> and the rooms' own.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>
    /// What is done with the services before the first request can come, such as opening the project; a refusal ends the
    /// start, and nothing listens.
    /// </summary>
    public Func<IServiceProvider, Refusal?>? BeforeListening { get; init; }

    /// <summary>Told of each fault of ours; the workbench itself prints nothing.</summary>
    public Action<Exception>? OnFault { get; init; }

    /// <summary>Where it is remembered which projects were open; null for the user's own folder of settings.</summary>
    public string? SettingsFolder { get; init; }

    /// <summary>Whether <c>/looks</c> shows every component in all its states; for those who build and test.</summary>
    public bool Looks { get; init; }
}
