-- Comments of 150 bytes by thousands of authors, for wrk: `-- TOKEN submit` or `-- TOKEN screen`.
local words = { "river", "council", "winter", "budget", "school", "bridge", "garden", "market",
  "window", "letter", "planet", "driver", "carpet", "engine" }
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  math.randomseed(os.time() * 7 + number)
  prefix = string.format("%d-%d", os.time(), number)
  headers = { ["Authorization"] = "Bearer " .. arguments[1], ["Content-Type"] = "application/json" }
  screens = arguments[2] == "screen"
  sent, failed = 0, 0
end

function request()
  sent = sent + 1
  local text = "I said " .. sent
  while #text < 143 do text = text .. " " .. words[math.random(#words)] end
  local comment = string.format(
    '{"id":"%s-%d","text":"%s.","author":{"id":"a%d","roles":["subscriber"]},"article":"t%d"}',
    prefix, sent, text, math.random(5000), math.random(500))
  if screens then
    return wrk.format("POST", "/v1/screenings", headers, '{"comments":[' .. comment .. "]}")
  end
  return wrk.format("POST", "/v1/comments", headers, comment)
end
