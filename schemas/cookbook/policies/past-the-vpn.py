event = request.context["event"]
if event.action != "login" or event.client_ip is None:
    return False
gateways = resolve_dns("vpn.example.com")
if not gateways:
    # Without an answer every login would look wrong.
    ak_logger.warning("The gateway has no address", host="vpn.example.com")
    return False
return event.client_ip not in gateways
