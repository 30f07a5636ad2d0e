event = request.context["event"]
model = event.context.get("model") or {}
if event.action != "model_updated" or model.get("model_name") != "group":
    return False
if model.get("name") != "authentik Admins":
    return False


def name_of(member):
    # Ids until 2025.12; from 2026.2 on, with a licence, whole users.
    if isinstance(member, dict):
        return member.get("username", "somebody")
    user = ak_user_by(pk=member)
    return user.username if user else f"user {member}"


users = (event.context.get("diff") or {}).get("users") or {}
for word in ("add", "remove"):
    if users.get(word):
        ak_message(f"{word}: " + ", ".join(name_of(member) for member in users[word]))
if users.get("clear"):
    ak_message("remove: everybody")
return True
