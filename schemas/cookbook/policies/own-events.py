event = request.context["event"]
if not event.action.startswith("custom_"):
    return False
# The test of a transport is such an event too.
return event.action != "custom_notification_test"
