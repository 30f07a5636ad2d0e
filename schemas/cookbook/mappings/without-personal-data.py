event = notification.event
place = event.context.get("geo") or {}
model = event.context.get("model") or {}
return {
    "id": str(event.pk),
    "action": event.action,
    "severity": notification.severity,
    "time": event.created.isoformat(),
    # Enough to tell two people apart, and not to name them.
    "actor": event.user.get("pk"),
    "country": place.get("country"),
    "kind": model.get("model_name"),
}
