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
    "title": f"authentik: {title}",
    "message": text,
    "priority": {"notice": 4, "warning": 6, "alert": 9}.get(notification.severity, 4),
    "extras": {"client::notification": {"click": {"url": link}}},
}
