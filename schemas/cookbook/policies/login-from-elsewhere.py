EXPECTED = {"DE", "NL"}

event = request.context["event"]
if event.action != "login":
    return False
country = (event.context.get("geo") or {}).get("country")
if country is None:
    # No database, a private address, or one that the database does not know.
    return False
if country in EXPECTED:
    return False
ak_message(f"Login from {country}")
return True
