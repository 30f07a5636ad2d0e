event = notification.event
context = event.context
who = event.user.get("username") or "The system"


def named(key):
    value = context.get(key)
    # A reference to an object; events of your own can have anything there.
    return value.get("name") if isinstance(value, dict) else value


thing = named("model")
person = (event.user.get("on_behalf_of") or {}).get("username")
sentences = {
    "login": f"{who} signed in",
    "login_failed": f"A login as {context.get('username') or 'nobody'} failed",
    "logout": f"{who} signed out",
    "authorize_application": f"{who} opened {named('authorized_application')}",
    "model_created": f"{who} created {thing}",
    "model_updated": f"{who} changed {thing}",
    "model_deleted": f"{who} deleted {thing}",
    "secret_view": f"{who} looked at the secret {named('secret')}",
    "impersonation_started": f"{who} acts as {person}",
}
text = sentences.get(event.action, notification.body)
if event.client_ip:
    text = f"{text}, from {event.client_ip}"
return {"text": text}
