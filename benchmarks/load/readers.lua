-- Readers of the explorer for wrk: each looks at one page after another and reads for one to three seconds between them.
-- READ=0 leaves out the reading: one connection without it gives a page's unloaded time.
local pages = {
  "/", "/?run=headlines", "/topic", "/map", "/map?year=2035&stage=magnet", "/chain", "/chain?element=dy&year=2035", "/countries", "/countries/CHN",
  "/countries/USA", "/plants", "/plants/mountain-pass-mine", "/elements/Dy", "/elements/ndpr", "/scenarios", "/stress", "/data", "/data/facilities",
  "/trace?thing=price%20ox-dy%20DEU%202030", "/compare?a=base&b=headlines", "/runs", "/api",
}
local read = tonumber(os.getenv("READ") or "1")

init = function() math.randomseed(os.time()) end
request = function() return wrk.format("GET", pages[math.random(#pages)], { ["Accept"] = "text/html", ["Accept-Encoding"] = "br" }) end
delay = function() return read * (1000 + math.random(2000)) end
done = function(summary, latency)
  local errors = summary.errors
  print(string.format("median %.1f, 90 %% %.1f, 95 %% %.1f, 99 %% %.1f ms; %d requests, %d errors", latency:percentile(50) / 1000, latency:percentile(90) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.requests, errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
