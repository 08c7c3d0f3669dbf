#!/usr/bin/env python3
"""What the API of `didymium serve` does, with Python's standard library alone.

    python3 examples/python/didymium_example.py [http://127.0.0.1:5080] [token]

The token is needed only where the server printed one.
"""

import csv
import io
import json
import sys
import urllib.parse
import urllib.request

SITE = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:5080"
TOKEN = sys.argv[2] if len(sys.argv) > 2 else None


def ask(path, body=None, **query):
    """Opens an address of the API; a body is sent as JSON."""
    url = f"{SITE}/api/v1{path}" + (f"?{urllib.parse.urlencode(query, doseq=True)}" if query else "")
    headers = {"Authorization": f"Bearer {TOKEN}"} if TOKEN else {}
    data = None
    if body is not None:
        headers["Content-Type"] = "application/json"
        data = json.dumps(body).encode()
    return urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers))


def follow(run):
    """Yields the states of a run until it is over: server-sent events, one JSON object each."""
    with ask(f"/runs/{run}/events") as events:
        for line in events:
            if line.startswith(b"data:"):
                yield json.loads(line[5:])


def price(run, product, region, year):
    """A price in USD of 2024 per kg."""
    with ask(f"/runs/{run}/tables/prices.csv", product=product, region=region, period=year) as answer:
        (row,) = csv.DictReader(io.TextIOWrapper(answer, "utf-8"))
    return float(row["usd_per_kg"])


print("Scenarios:", ", ".join(scenario["id"] for scenario in json.load(ask("/scenarios"))))

# The base case if Bayan Obo, the world's largest rare-earth mine, could mine a fifth less, to 2030. The same request is answered once and kept.
run = json.load(ask("/runs", {"kind": "run", "scenario": "base", "to": 2030, "set": ["facilities.bayan-obo-mine.capacity=*0.8"]}))["id"]
for state in follow(run):
    print(f"Run {run}: {state['state']}, {state['done']} of {state['of']} years", file=sys.stderr)
if state["state"] != "done":
    sys.exit(f"The run ended as {state['state']}: {state['message']}")
print(
    f"NdPr oxide in China in 2030: {price(run, 'ox-ndpr', 'CHN', 2030):.1f} USD of 2024 per kg; "
    f"in the base case: {price('base', 'ox-ndpr', 'CHN', 2030):.1f}."
)

found = json.load(ask("/documents/search", q="dysprosium", country="MYS", limit=3))
print(f"{found['total']} sentences on dysprosium and Malaysia, the first in: {found['hits'][0]['title']}")

# A document of one's own; adding it again changes nothing.
added = json.load(
    ask(
        "/documents",
        {
            "title": "An example",
            "publisher": "Example notes",
            "published": "2026-01-15",
            "text": "The example plant in Estonia is to produce 2,000 tonnes of NdFeB magnets a year from 2027.",
        },
    )
)["documents"][0]
for claim in added["claims"]:
    amounts = ", ".join(f"{q['likely']:g} {q['unit']} ({q['basis']}, {q['rate']})" for q in claim["quantities"])
    print(f"Document {added['id']} claims: {claim['type']}, {claim['subject']}, {amounts}; {claim['verdict']}")
