local counters = ngx.shared.counters
ngx.header.content_type = "text/plain"
for _, key in ipairs(counters:get_keys(100)) do
    ngx.say(key, " ", counters:get(key))
end
