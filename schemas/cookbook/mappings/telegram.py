event = notification.event
title = event.action.replace("_", " ")
# Most events have no text of their own: their body is Python code.
text = str(notification.body)
if not text or text.startswith(f"{event.action}: "):
    who = event.context.get("username") or event.user.get("username")
    where = event.client_ip or "no address"
    text = f"{title}: {who or 'somebody'}, from {where}"
return {
    "chat_id": "-1001234567890",
    # No parse_mode: names and texts of events would have to be escaped.
    "text": f"{notification.severity.upper()}: {text}"[:4096],
    "disable_notification": notification.severity == "notice",
    "link_preview_options": {"is_disabled": True},
}
