OFFICE = [ip_network("198.51.100.0/24"), ip_network("2001:db8:5a::/48")]

event = request.context["event"]
if event.action != "login_failed" or event.client_ip is None:
    return False
address = ip_address(event.client_ip)
if any(address in network for network in OFFICE):
    return False
ak_message(f"Failed login of {event.context.get('username') or 'nobody'} from {address}")
return True
