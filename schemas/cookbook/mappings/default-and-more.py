event = notification.event
body = {
    "body": notification.body,
    "severity": notification.severity,
    "user_email": user.email,
    "user_username": user.username,
}
if event.user:
    body["event_user_email"] = event.user.get("email")
    body["event_user_username"] = event.user.get("username")
# Up to here what authentik sends by itself.
body["event_id"] = str(event.pk)
body["event_action"] = event.action
return body
