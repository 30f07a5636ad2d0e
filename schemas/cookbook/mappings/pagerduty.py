SEVERITY = {"notice": "info", "warning": "warning", "alert": "critical"}

event = notification.event
# Most events have no text of their own: their body is Python code.
text = str(notification.body)
if text.startswith(f"{event.action}: "):
    who = event.context.get("username") or event.user.get("username") or "somebody"
    text = f"{event.action.replace('_', ' ')}: {who}, from {event.client_ip or 'no address'}"
return {
    "routing_key": "0123456789abcdef0123456789abcdef",
    "event_action": "trigger",
    # The same for every recipient and every retry, so that one event is one alert.
    "dedup_key": str(event.pk),
    "payload": {
        "summary": text[:1024],
        "source": event.client_ip or "authentik",
        "severity": SEVERITY.get(notification.severity, "error"),
        "timestamp": event.created.isoformat(),
        "component": event.app,
        "class": event.action,
        "custom_details": {"actor": event.user.get("username"), "context": event.context},
    },
    "links": [
        {
            "href": f"https://auth.example.com/if/admin/#/events/log/{event.pk}",
            "text": "Open in authentik",
        }
    ],
}
