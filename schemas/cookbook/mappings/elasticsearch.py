OUTCOME = {"login": "success", "login_failed": "failure"}
CATEGORY = {"login": "authentication", "login_failed": "authentication", "logout": "session"}

event = notification.event
request_of = event.context.get("http_request") or {}
place = event.context.get("geo") or {}
document = {
    "@timestamp": event.created.isoformat(),
    "event": {
        "id": str(event.pk),
        "kind": "alert",
        "provider": "authentik",
        "action": event.action,
        "category": [CATEGORY.get(event.action, "iam")],
        "outcome": OUTCOME.get(event.action, "unknown"),
    },
    "message": notification.body,
}
if event.user:
    document["user"] = {
        "id": str(event.user.get("pk")),
        "name": event.user.get("username"),
        "email": event.user.get("email"),
    }
if event.client_ip:
    document["source"] = {"ip": event.client_ip}
    if place.get("country"):
        document["source"]["geo"] = {"country_iso_code": place["country"]}
if request_of:
    document["url"] = {"path": request_of.get("path")}
    document["user_agent"] = {"original": request_of.get("user_agent")}
return document
