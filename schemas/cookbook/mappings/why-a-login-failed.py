event = notification.event
context = event.context
# Below auth_method_args from 2026.2.1 on, at the top before.
how = context.get("auth_method_args") or context
device = how.get("device_class")
if device == "webauthn":
    reason = "its passkey or security key was not accepted"
elif device:
    reason = f"the second factor ({device}) was wrong or denied"
elif "password" in context:
    # The event does not tell which of the two.
    reason = "the password was wrong, or nobody has that name"
else:
    reason = "the event does not say why"
name = context.get("username") or "somebody"
return {"text": f"Login as {name} from {event.client_ip or 'no address'} failed: {reason}"}
