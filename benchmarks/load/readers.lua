-- Readers of the explorer for wrk: each looks at one page after another and reads for one to three seconds between them.
-- READ=0 leaves out the reading: one connection without it gives a page's unloaded time.
local pages = {
  "/", "/?run=headlines", "/topic", "/map", "/map?year=2035&stage=magnet", "/chain", "/chain?element=dy&year=2035", "/countries", "/countries/CHN",
  "/countries/USA", "/plants", "/plants/mountain-pass-mine", "/elements/Dy", "/elements/ndpr", "/scenarios", "/stress", "/data", "/data/facilities",
  "/trace?thing=price%20ox-dy%20DEU%202030", "/compare?a=base&b=headlines", "/runs", "/api",
}
local read = tonumber(os.getenv("READ") or "1")
local failed = 0

init = function() math.randomseed(os.time()) end
request = function() return wrk.format("GET", pages[math.random(#pages)], { ["Accept"] = "text/html", ["Accept-Encoding"] = "br" }) end
delay = function() return read * (1000 + math.random(2000)) end
response = function(status) if status ~= 200 then failed = failed + 1 end end
