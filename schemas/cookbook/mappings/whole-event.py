event = notification.event
return {
    "id": str(event.pk),
    "action": event.action,
    "time": event.created.isoformat(),
    "severity": notification.severity,
    "text": notification.body,
    "actor": event.user.get("username"),
    "recipient": user.username,
    "client_ip": event.client_ip,
    "context": event.context,
}
