card = original_body["attachments"][0]
if len(card["fields"]) < 25:
    card["fields"].append(
        {"title": "Address", "value": notification.event.client_ip or "none", "short": True}
    )
if notification.severity == "alert":
    card["color"] = "#b3261e"
return original_body
