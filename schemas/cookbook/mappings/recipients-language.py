TEXTS = {
    "de": {"login_failed": "Anmeldung als {name} gescheitert", "login": "{name} hat sich angemeldet"},
    "nl": {"login_failed": "Aanmelding als {name} mislukt", "login": "{name} is aangemeld"},
    "en": {"login_failed": "Login as {name} failed", "login": "{name} signed in"},
}

event = notification.event
language = (user.attributes.get("settings") or {}).get("locale") or "en"
texts = TEXTS.get(language.split("-")[0].split("_")[0].lower(), TEXTS["en"])
name = event.context.get("username") or event.user.get("username") or "?"
text = texts.get(event.action)
return {"to": user.email, "text": text.format(name=name) if text else notification.body}
