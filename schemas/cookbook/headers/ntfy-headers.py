PRIORITY = {"notice": "default", "warning": "high", "alert": "urgent"}

title = f"authentik: {notification.event.action.replace('_', ' ')}"
return {
    "Authorization": "Bearer tk_example",
    # A header holds Latin-1 and nothing else.
    "Title": title.encode("ascii", "replace").decode(),
    "Priority": PRIORITY.get(notification.severity, "default"),
    "Tags": "lock",
    # The message is taken from the default body, which is JSON.
    "Template": "yes",
    "Message": "{{ .body }}",
}
