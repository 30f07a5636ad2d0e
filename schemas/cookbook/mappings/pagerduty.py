SEVERITY = {"notice": "info", "warning": "warning", "alert": "critical"}

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
    "routing_key": "0123456789abcdef0123456789abcdef",
    "event_action": "trigger",
    # The same for every recipient and retry: one event is one alert.
    "dedup_key": str(event.pk),
    "payload": {
        "summary": text[:1024],
        "source": event.client_ip or "authentik",
        "severity": SEVERITY.get(notification.severity, "error"),
        "timestamp": event.created.isoformat(),
        "component": event.app,
        "class": event.action,
        "custom_details": {
            "actor": event.user.get("username"),
            "context": event.context,
        },
    },
    "links": [{"href": link, "text": "Open in authentik"}],
}
