event = request.context["event"]
if event.action != "impersonation_started":
    return False
administrator = event.user.get("username")
person = (event.user.get("on_behalf_of") or {}).get("username")
reason = event.context.get("reason") or "no reason given"
ak_message(f"{administrator} acts as {person}: {reason}")
return True
