event = notification.event
context = event.context
who = event.user.get("username") or "The system"
model = context.get("model") or {}
thing = f"{model.get('model_name', 'object')} {model.get('name', '')}".strip()
application = (context.get("authorized_application") or {}).get("name")
secret = (context.get("secret") or {}).get("name")
sentences = {
    "login": f"{who} signed in",
    "login_failed": f"A login as {context.get('username') or 'nobody'} failed",
    "logout": f"{who} signed out",
    "authorize_application": f"{who} opened {application}",
    "model_created": f"{who} created the {thing}",
    "model_updated": f"{who} changed the {thing}",
    "model_deleted": f"{who} deleted the {thing}",
    "secret_view": f"{who} looked at the secret {secret}",
    "impersonation_started": f"{who} acts as {(event.user.get('on_behalf_of') or {}).get('username')}",
}
text = sentences.get(event.action, notification.body)
if event.client_ip:
    text += f", from {event.client_ip}"
return {"text": text}
