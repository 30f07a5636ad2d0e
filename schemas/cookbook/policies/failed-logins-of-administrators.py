event = request.context["event"]
if event.action != "login_failed":
    return False
# Who was tried, which is not always the user of the event.
user = ak_user_by(username=event.context.get("username", ""))
return user is not None and user.is_superuser
