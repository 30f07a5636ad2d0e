SENSITIVE = {"Grafana", "Remote desktops"}

event = request.context["event"]
if event.action != "authorize_application":
    return False
application = (event.context.get("authorized_application") or {}).get("name")
if application not in SENSITIVE or request.user.type != "external":
    return False
ak_message(f"{request.user.username} opened {application}")
return True
