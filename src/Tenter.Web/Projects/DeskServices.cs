namespace Tenter.Web.Projects;

using System;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Web.Events;
using Tenter.Web.Frame;

/// <summary>Puts a desk into the workbench: the frame, the signal and the rooms then speak of the project that lies open.</summary>
public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services, TimeProvider clock)
    {
        services.AddSingleton<JournalSignal>();
        services.AddSingleton<IJournalSignal>(all => all.GetRequiredService<JournalSignal>());
        services.AddSingleton(all => new Desk(
            all.GetRequiredService<JournalSignal>(),
            clock,
            all.GetService<WorkbenchOptions>()?.OnFault,
            all.GetService<Recents>() is { } recents ? recents.Opened : null
        ));
        services.AddSingleton<IFrameSource, DeskFrame>();
        return services;
    }
}
