event = request.context["event"]
# user_write is also there when somebody changes their own settings or password.
if event.action != "user_write" or event.context.get("created") is not True:
    return False
name = event.context.get("username") or event.user.get("username")
ak_message(f"{name} <{event.context.get('email') or 'no address'}> was created")
return True
