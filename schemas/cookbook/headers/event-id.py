event = notification.event
return {
    "Idempotency-Key": f"{event.pk}/{user.pk}",
    "X-Authentik-Event": event.action,
}
