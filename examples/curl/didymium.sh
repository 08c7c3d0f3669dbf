#!/usr/bin/env bash
# What the API of `didymium serve` does, with curl alone.
#   bash examples/curl/didymium.sh [http://127.0.0.1:5080] [token]
# The token is needed only where the server printed one.
set -euo pipefail
site=${1:-http://127.0.0.1:5080}
api=$site/api/v1
auth=()
if [ -n "${2:-}" ]; then auth=(-H "Authorization: Bearer $2"); fi

# The first value of a member in JSON; with jq this would be: jq -r .member
member() { grep -oE "\"$1\": ?(\"[^\"]*\"|[^,}\"]*)" | sed -nE '1s/^[^:]*: ?"?([^"]*)"?$/\1/p'; }

echo "Scenarios:"
curl -fsS "$api/scenarios" | grep -oE '"id":"[^"]*"' | cut -d'"' -f4 | sed 's/^/  /'

# The base case if Bayan Obo, the world's largest rare-earth mine, could mine a fifth less, to 2030. The same request is answered once and kept.
run=$(curl -fsS -X POST "$api/runs" -H "Content-Type: application/json" "${auth[@]}" \
    -d '{"kind": "run", "scenario": "base", "to": 2030, "set": ["facilities.bayan-obo-mine.capacity=*0.8"]}' | member id)
echo "Run $run"

# Progress comes as server-sent events until the run is over.
last=$(curl -fsSN "$api/runs/$run/events" | grep '^data:' | tail -n 1)
state=$(printf '%s' "$last" | member state)
if [ "$state" != done ]; then echo "The run ended as: $state" >&2; exit 1; fi

price() { curl -fsS "$api/runs/$1/tables/prices.csv?product=ox-ndpr&region=CHN&period=2030" | tail -n 1 | cut -d, -f4; }
printf 'NdPr oxide in China in 2030: %.1f USD of 2024 per kg; in the base case: %.1f.\n' "$(price "$run")" "$(price base)"

echo "A sentence about dysprosium:"
curl -fsS "$api/documents/search?q=dysprosium&limit=1" | member title | sed 's/^/  /'

# A document of one's own; adding it again changes nothing.
document=$(curl -fsS -X POST "$api/documents" -H "Content-Type: application/json" "${auth[@]}" \
    -d '{"title": "An example", "publisher": "Example notes", "published": "2026-01-15", "text": "The example plant in Estonia is to produce 2,000 tonnes of NdFeB magnets a year from 2027."}' | member id)
echo "Document $document with $(curl -fsS "$api/claims?document=$document" | member total) claims"
