event = request.context["event"]
if event.action != "login_failed":
    return False
# Below auth_method_args from 2026.2.1 on, at the top before.
how = event.context.get("auth_method_args") or event.context
answer = how.get("duo_response") or {}
if answer.get("status") != "fraud":
    return False
ak_message(f"{event.context.get('username')} reported a fraudulent request")
return True
