from datetime import timedelta

event = notification.event
# Most events have no text of their own: their body is Python code.
text = str(notification.body)
if text.startswith(f"{event.action}: "):
    who = event.context.get("username") or event.user.get("username") or "somebody"
    text = f"{event.action.replace('_', ' ')}: {who}, from {event.client_ip or 'no address'}"
return [
    {
        # Labels make an alert the same as another one: nothing that differs by recipient.
        "labels": {
            "alertname": "Authentik" + event.action.title().replace("_", ""),
            "severity": notification.severity,
            "app": event.app,
            "username": event.user.get("username") or "",
        },
        "annotations": {
            "summary": text[:1000],
            "client_ip": event.client_ip or "",
            "event_id": str(event.pk),
        },
        "startsAt": event.created.isoformat(),
        # An event does not end, so the alert has to.
        "endsAt": (event.created + timedelta(hours=1)).isoformat(),
        "generatorURL": f"https://auth.example.com/if/admin/#/events/log/{event.pk}",
    }
]
