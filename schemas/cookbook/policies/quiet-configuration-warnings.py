KNOWN = {
    "authentik.core.models.User.ak_groups",
    "authentik.providers.saml.sp_binding_redirect",
}

event = request.context["event"]
if event.action != "configuration_warning":
    return False
if event.context.get("deprecation") in KNOWN:
    return False
ak_message(event.summary)
return True
