COLOUR = {"notice": 0x3B82F6, "warning": 0xF59E0B, "alert": 0xDC2626}

event = notification.event
title = event.action.replace("_", " ")
# Most events have no text of their own: their body is Python code.
text = str(notification.body)
if not text or text.startswith(f"{event.action}: "):
    who = event.context.get("username") or event.user.get("username")
    where = event.client_ip or "no address"
    text = f"{title}: {who or 'somebody'}, from {where}"
fields = [{"name": "Severity", "value": notification.severity, "inline": True}]
if event.user.get("username"):
    fields.append({"name": "By", "value": event.user["username"][:1024], "inline": True})
if event.client_ip:
    fields.append({"name": "From", "value": event.client_ip, "inline": True})
return {
    "username": "authentik",
    "embeds": [
        {
            "title": title,
            "description": text[:4000],
            "color": COLOUR.get(notification.severity, 0x6B7280),
            "fields": fields,
            "timestamp": event.created.isoformat(),
        }
    ],
    # Nothing that stands in an event shall call everyone.
    "allowed_mentions": {"parse": []},
}
