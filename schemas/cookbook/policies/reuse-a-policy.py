event = request.context["event"]
if event.action != "login":
    return False
result = ak_call_policy("office network")
for message in result.messages:
    ak_message(message)
return not result.passing
