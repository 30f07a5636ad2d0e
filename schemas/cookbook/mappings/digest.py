event = notification.event
lines = [f"{event.action.replace('_', ' ')} ({notification.severity})"]
if event.user:
    lines.append(f"by: {event.user.get('username')}")
if event.client_ip:
    lines.append(f"from: {event.client_ip}")
for key, value in sorted(event.context.items()):
    if isinstance(value, dict):
        value = value.get("name")
    # Asterisks are what masking left.
    if isinstance(value, (str, int, float)) and str(value).strip("*"):
        lines.append(f"{key}: {str(value)[:200]}")
return {"text": "\n".join(lines)}
