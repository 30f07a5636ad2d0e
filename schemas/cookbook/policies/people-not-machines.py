event = request.context["event"]
if event.action != "login":
    return False
# Machine clients name the application that they got a token for.
if "application" in event.context:
    return False
return request.user.type not in ("service_account", "internal_service_account")
