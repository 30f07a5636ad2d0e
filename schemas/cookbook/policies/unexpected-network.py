EXPECTED = {64496, 64511}

event = request.context["event"]
if event.action not in ("login", "authorize_application"):
    return False
asn = event.context.get("asn") or {}
if asn.get("asn") is None or asn["asn"] in EXPECTED:
    return False
ak_message(f"{event.action} through {asn.get('as_org') or 'AS' + str(asn['asn'])}")
return True
