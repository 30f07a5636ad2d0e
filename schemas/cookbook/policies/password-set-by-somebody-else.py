event = request.context["event"]
if event.action != "password_set":
    return False
path = (event.context.get("http_request") or {}).get("path", "")
if not regex_match(path, r"^/api/v3/core/users/\d+/set_password"):
    return False
ak_message(f"The password of {event.user.get('username')} was set by an administrator")
return True
