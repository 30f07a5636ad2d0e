from datetime import timedelta, timezone

# event.created is UTC. A fixed offset knows no summer time; zoneinfo.ZoneInfo does.
OFFICE = timezone(timedelta(hours=2))

event = request.context["event"]
if event.action not in ("secret_view", "secret_rotate"):
    return False
if event.user.get("username", "").startswith("ak-outpost-"):
    return False
local = event.created.astimezone(OFFICE)
if local.weekday() < 5 and 8 <= local.hour < 18:
    return False
ak_message(f"{event.action} on {local:%A at %H:%M}")
return True
