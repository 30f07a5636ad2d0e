event = request.context["event"]
if event.action != "logout":
    return False
binding = event.context.get("binding")
if not binding:
    return False
addresses = event.context.get("ip") or {}
ak_message(
    f"A session moved from {addresses.get('previous') or 'somewhere'}"
    f" to {addresses.get('new')} ({binding.get('reason')})"
)
return binding.get("reason", "").startswith(("geoip.", "network.asn"))
