actor = notification.event.user
shown = actor.get("username") or "the system"
if actor.get("on_behalf_of"):
    shown += f" as {actor['on_behalf_of'].get('username')}"
elif actor.get("authenticated_as"):
    shown += f" (signed in as {actor['authenticated_as'].get('username')})"
return {"actor": shown, "action": notification.event.action, "told": user.username}
