PRIORITY = {"notice": 3, "warning": 4, "alert": 5}
TAG = {"notice": "information_source", "warning": "warning", "alert": "rotating_light"}

event = notification.event
link = f"https://auth.example.com/if/admin/#/events/log/{event.pk}"
title = event.action.replace("_", " ")
# Most events have no text of their own: their body is Python code.
text = str(notification.body)
if not text or text.startswith(f"{event.action}: "):
    who = event.context.get("username") or event.user.get("username")
    where = event.client_ip or "no address"
    text = f"{title}: {who or 'somebody'}, from {where}"
return {
    "topic": "authentik",
    "title": title,
    "message": text[:1000],
    "priority": PRIORITY.get(notification.severity, 3),
    "tags": [TAG.get(notification.severity, "information_source")],
    "click": link,
}
