event = request.context["event"]
context = event.context
model = context.get("model") or {}
is_user = (model.get("app"), model.get("model_name")) == ("authentik_core", "user")
if event.action == "model_deleted" and is_user:
    ak_message(f"{model.get('name')} was deleted")
    return True
if event.action == "model_updated" and is_user:
    active = (context.get("diff") or {}).get("is_active") or {}
    if active.get("new_value") is False:
        ak_message(f"{model.get('name')} was deactivated")
        return True
if event.action == "user_offboarded":
    ak_message(event.summary)
    return True
return False
