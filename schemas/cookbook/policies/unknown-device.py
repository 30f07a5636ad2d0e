event = request.context["event"]
if event.action != "login":
    return False
how = event.context.get("auth_method_args") or {}
# Missing is not the same as False: a federated source or a machine has no device to know.
if how.get("known_device") is not False:
    return False
where = event.context.get("geo") or {}
place = where.get("city") or where.get("country") or "an unknown place"
ak_message(f"{event.user.get('username')} signed in on a new device, from {place}")
return True
