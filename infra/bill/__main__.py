"""Prints the bill of one session at list price, line by line, beside a naive design's.

python -m infra.bill        with --people, --minutes and --gap to ask "what if"
"""

import argparse

from infra.bill.naive import naive_usage
from infra.bill.play import play
from infra.bill.prices import Prices, load_prices
from infra.bill.scenario import Scenario
from infra.bill.usage import Usage

GOAL = 0.10
"""US dollars of one session with 500 people and 60 minutes."""

EDGE = ("edge_requests", "edge_bytes", "edge_upload_bytes", "edge_function_runs", "firewall_requests")


def main() -> int:
    """0 when one session costs at most the goal."""
    scenario = _asked()
    prices = load_prices()
    ours = play(scenario)
    naive = naive_usage(scenario, ours)
    print(
        f"One session: {scenario.people} people, {scenario.minutes:g} minutes."
        f" List prices of {prices.date}, {prices.region}."
    )
    total = _lines(prices, ours, naive)
    _functions(ours)
    _edge_otherwise(prices, ours, total)
    print("\nA month, however many sessions")
    for name, price in prices.month.items():
        print(f"  {name:<42} {price:>10.2f}")
    print(f"\n{total:.4f} USD a session, {total / scenario.people * 100:.3f} cents a person; the goal is {GOAL:.2f}.")
    return 0 if total <= GOAL else 1


def _asked() -> Scenario:
    standard = Scenario()
    parser = argparse.ArgumentParser(prog="python -m infra.bill", description=__doc__)
    parser.add_argument("--people", type=int, default=standard.people)
    parser.add_argument("--minutes", type=float, default=standard.minutes)
    parser.add_argument(
        "--gap", type=float, default=standard.judge_gap, help="seconds between two savings while judging"
    )
    asked = parser.parse_args()
    return Scenario(people=asked.people, minutes=asked.minutes, judge_gap=asked.gap)


def _lines(prices: Prices, ours: Usage, naive: Usage) -> float:
    cost, other = prices.cost(ours), prices.cost(naive)
    print(f"\n  {'':<42} {'count':>14} {'USD':>10} {'naive USD':>10}   price seen on")
    for what, unit in prices.units.items():
        print(f"  {unit.name:<42} {ours.total(what):>14,.0f} {cost[what]:>10.5f} {other[what]:>10.5f}   {unit.seen}")
    print(f"  {'sum':<42} {'':>14} {sum(cost.values()):>10.5f} {sum(other.values()):>10.5f}")
    return sum(cost.values())


def _functions(ours: Usage) -> None:
    heads = ("invocations", "ms each", "table calls", "read units", "write units")
    print(f"\n  {'function':<20} " + " ".join(f"{head:>12}" for head in heads))
    for who in ours.who():
        runs = ours.of(who, "invocations")
        if runs:
            figures = (
                runs,
                ours.of(who, "billed_milliseconds") / runs,
                ours.of(who, "table_calls"),
                ours.of(who, "read_units"),
                ours.of(who, "write_units"),
            )
            print(f"  {who:<20} " + " ".join(f"{figure:>12,.0f}" for figure in figures))
    polls, unchanged = ours.total("snapshot_polls"), ours.total("snapshot_unchanged")
    print(f"\n  {ours.total('sockets_opened'):,.0f} sockets opened; {ours.total('socket_messages'):,.0f} messages.")
    print(f"  {polls:,.0f} times a phone asked for the snapshot; {unchanged / max(1, polls):.0%} had it already.")


def _edge_otherwise(prices: Prices, ours: Usage, total: float) -> None:
    """The same session where the edge is paid for in another of its published ways."""
    cost, edge = prices.cost(ours), prices.edge
    beside = total - sum(cost[what] for what in EDGE)
    requests = ours.total("edge_requests")
    firewall = cost["firewall_requests"]
    ways = (
        ("everything but the edge", beside, ""),
        (
            "CloudFront's always-free tier, WAF as above",
            beside + firewall,
            f"up to {edge['free_requests_a_month'] // requests:.0f} such sessions a month",
        ),
        (
            "CloudFront's flat-rate plan Free, WAF in it",
            beside,
            f"up to {edge['free_plan_requests'] // requests:.0f} such session(s) a month",
        ),
        (
            "CloudFront's flat-rate plan Pro, WAF in it",
            beside + edge["pro_plan_price"] / max(1, edge["pro_plan_requests"] // requests),
            f"{edge['pro_plan_requests'] // requests:.0f} such sessions a month share it",
        ),
    )
    print("\nThe edge paid for otherwise")
    for name, price, words in ways:
        print(f"  {name:<48} {price:>8.5f}   {words}")


if __name__ == "__main__":
    raise SystemExit(main())
