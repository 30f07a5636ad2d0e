event = notification.event
context = event.context
place = context.get("geo") or {}
network = context.get("asn") or {}
stage = context.get("stage") or {}
return {
    # Who was tried. The recipient is `user`, and `event.user` can be the anonymous user.
    "username": context.get("username"),
    "address": event.client_ip,
    "country": place.get("country"),
    "city": place.get("city") or None,
    "network": network.get("as_org"),
    "stage": stage.get("name") if isinstance(stage, dict) else stage,
    "browser": (context.get("http_request") or {}).get("user_agent"),
    "time": event.created.isoformat(),
}
