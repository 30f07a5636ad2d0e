event = request.context["event"]
if event.action != "user_write":
    return False
# A kind of event inside an action: only a key of the context tells.
if event.context.get("action_id") != "account_lockdown":
    return False
# The user is whom the flow is about; who is signed in stands below it.
actor = event.user.get("authenticated_as") or event.user
affected = event.context.get("affected_user")
reason = event.context.get("reason") or "no reason given"
ak_message(f"{affected} was locked down by {actor.get('username')}: {reason}")
return True
