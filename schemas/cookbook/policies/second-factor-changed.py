event = request.context["event"]
if event.action not in ("model_created", "model_deleted"):
    return False
model = event.context.get("model") or {}
if not model.get("app", "").startswith("authentik_stages_authenticator"):
    return False
if not model.get("model_name", "").endswith("device"):
    return False
verb = "added" if event.action == "model_created" else "removed"
ak_message(f"{event.user.get('username') or 'Somebody'} {verb} {model.get('name')}")
return True
