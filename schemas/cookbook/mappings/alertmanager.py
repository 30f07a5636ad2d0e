from datetime import timedelta

event = notification.event
link = f"https://auth.example.com/if/admin/#/events/log/{event.pk}"
title = event.action.replace("_", " ")
# Most events have no text of their own: their body is Python code.
text = str(notification.body)
if not text or text.startswith(f"{event.action}: "):
    who = event.context.get("username") or event.user.get("username")
    where = event.client_ip or "no address"
    text = f"{title}: {who or 'somebody'}, from {where}"
return [
    {
        # Alerts with the same labels are one: nothing here differs by recipient.
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
        "generatorURL": link,
    }
]
