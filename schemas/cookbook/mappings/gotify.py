event = notification.event
# Most events have no text of their own: their body is Python code.
text = str(notification.body)
if text.startswith(f"{event.action}: "):
    who = event.context.get("username") or event.user.get("username") or "somebody"
    text = f"{event.action.replace('_', ' ')}: {who}, from {event.client_ip or 'no address'}"
return {
    "title": f"authentik: {event.action.replace('_', ' ')}",
    "message": text,
    "priority": {"notice": 4, "warning": 6, "alert": 9}.get(notification.severity, 4),
    "extras": {
        "client::notification": {
            "click": {"url": f"https://auth.example.com/if/admin/#/events/log/{event.pk}"}
        }
    },
}
