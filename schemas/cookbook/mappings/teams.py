STYLE = {"notice": "accent", "warning": "warning", "alert": "attention"}

event = notification.event
link = f"https://auth.example.com/if/admin/#/events/log/{event.pk}"
title = event.action.replace("_", " ")
# Most events have no text of their own: their body is Python code.
text = str(notification.body)
if not text or text.startswith(f"{event.action}: "):
    who = event.context.get("username") or event.user.get("username")
    where = event.client_ip or "no address"
    text = f"{title}: {who or 'somebody'}, from {where}"
facts = [
    {"title": "Severity", "value": notification.severity},
    {"title": "By", "value": event.user.get("username") or "the system"},
    {"title": "From", "value": event.client_ip or "no address"},
    {"title": "Time", "value": f"{event.created:%Y-%m-%d %H:%M} UTC"},
]
return {
    "type": "message",
    "attachments": [
        {
            "contentType": "application/vnd.microsoft.card.adaptive",
            "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard",
                "version": "1.4",
                "body": [
                    {
                        "type": "TextBlock",
                        "text": title,
                        "size": "Large",
                        "weight": "Bolder",
                        "color": STYLE.get(notification.severity, "default"),
                    },
                    {"type": "TextBlock", "text": text[:2000], "wrap": True},
                    {"type": "FactSet", "facts": facts},
                ],
                "actions": [
                    {"type": "Action.OpenUrl", "title": "Open in authentik", "url": link}
                ],
            },
        }
    ],
}
