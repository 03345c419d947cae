namespace Tenter.Web.Accounts;

using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Accounts;
using Tenter.Web.Frame;
using Tenter.Web.Projects;

/// <summary>Accounts: what will be handed on, written from the evidence and checked before it leaves.</summary>
internal sealed class AccountPlaces : IPlaces
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts", AccountAnswers.List);
        routes.MapPost("/accounts", AccountActs.Begin);
        routes.MapGet("/accounts/{id}", AccountAnswers.Page);
        routes.MapGet("/accounts/{id}/paper", AccountAnswers.Paper);
        routes.MapGet("/accounts/{id}/passages", AccountAnswers.Passages);
        routes.MapPost("/accounts/{id}/title", AccountActs.Retitle);
        routes.MapPost("/accounts/{id}/remove", AccountActs.RemoveAccount);
        routes.MapPost("/accounts/{id}/blocks", AccountActs.Insert);
        routes.MapPost("/accounts/{id}/blocks/{at:int}", AccountActs.Change);
        routes.MapPost("/accounts/{id}/blocks/{at:int}/move", AccountActs.Move);
        routes.MapPost("/accounts/{id}/blocks/{at:int}/remove", AccountActs.Remove);
        routes.MapPost("/accounts/{id}/blocks/{at:int}/remove-section", AccountActs.RemoveSection);
        routes.MapPost("/accounts/{id}/blocks/{at:int}/unnamed", AccountActs.LeaveUnnamed);
        routes.MapPost("/accounts/{id}/release/{extension}", AccountReleases.Check);
        routes.MapGet("/accounts/{id}/file/{extension}", AccountReleases.File);
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        if (query.Context.RequestServices.GetService<Desk>()?.Session is not { } session)
        {
            return [];
        }

        return session
            .View()
            .All<Account>()
            .Select(account => new Command(account.Name, $"/accounts/{account.Id}")
            {
                Hint = "account",
                AlsoCalled = ["account", "report"],
            })
            .Append(
                new Command("Begin an account", "/accounts#begin") { AlsoCalled = ["report", "write", "new account"] }
            );
    }
}
