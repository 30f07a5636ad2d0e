# What counts as two factors by itself: a passkey, a certificate.
STRONG = {"auth_webauthn_pwl", "mtls"}

event = request.context["event"]
if event.action != "login" or event.app != "authentik.events.signals":
    return False
if event.context.get("auth_method") in STRONG or "source" in event.context:
    return False
how = event.context.get("auth_method_args") or {}
if how.get("mfa_devices"):
    return False
return ak_is_group_member(request.user, name="authentik Admins")
