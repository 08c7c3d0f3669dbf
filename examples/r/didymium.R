# What the API of `didymium serve` does, with base R alone: tables come as CSV, and requests are sent with the curl program.
#   Rscript examples/r/didymium.R [http://127.0.0.1:5080] [token]
# The token is needed only where the server printed one.
given <- commandArgs(trailingOnly = TRUE)
site <- if (length(given) > 0) given[1] else "http://127.0.0.1:5080"
api <- paste0(site, "/api/v1")
auth <- if (length(given) > 1) paste("-H", shQuote(paste("Authorization: Bearer", given[2]))) else character()

# Sends JSON and gives the answer as text.
send <- function(path, json) {
  answer <- tempfile()
  download.file(paste0(api, path), answer, method = "curl", quiet = TRUE,
                extra = c("-fsS", "-X POST", "-H", shQuote("Content-Type: application/json"), auth, "-d", shQuote(json)))
  paste(readLines(answer, warn = FALSE), collapse = "\n")
}

# The value of a text member in JSON: base R has no reader for it.
member <- function(json, name) {
  sub(sprintf('.*?"%s": ?"([^"]*)".*', name), "\\1", json, perl = TRUE)
}

scenarios <- readLines(paste0(api, "/scenarios"), warn = FALSE)
cat("Scenarios:", gsub('"id":|"', "", regmatches(scenarios, gregexpr('"id":"[^"]*"', scenarios))[[1]]), "\n")

# The base case if Bayan Obo, the world's largest rare-earth mine, could mine a fifth less, to 2030. The same request is answered once and kept.
run <- member(send("/runs", '{"kind": "run", "scenario": "base", "to": 2030, "set": ["facilities.bayan-obo-mine.capacity=*0.8"]}'), "id")
repeat {
  state <- member(paste(readLines(paste0(api, "/runs/", run), warn = FALSE), collapse = "\n"), "state")
  if (!state %in% c("queued", "running")) break
  Sys.sleep(0.5)
}
if (state != "done") stop("The run ended as ", state)

prices <- function(run) read.csv(paste0(api, "/runs/", run, "/tables/prices.csv?product=ox-ndpr&region=CHN"))
ours <- prices(run)
base <- prices("base")
cat(sprintf("NdPr oxide in China in 2030: %.1f USD of 2024 per kg; in the base case: %.1f.\n",
            ours$usd_per_kg[ours$period == 2030], base$usd_per_kg[base$period == 2030]))

plants <- read.csv(paste0(api, "/world/facilities.csv"))
cat("Plants in the data, by stage:\n")
print(table(plants$stage))

document <- send("/documents", paste0('{"title": "An example", "publisher": "Example notes", "published": "2026-01-15", ',
                                      '"text": "The example plant in Estonia is to produce 2,000 tonnes of NdFeB magnets a year from 2027."}'))
cat("Document", member(document, "id"), "\n")
