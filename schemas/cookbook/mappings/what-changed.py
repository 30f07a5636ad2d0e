event = notification.event
model = event.context.get("model") or {}
diff = event.context.get("diff") or {}


def named(members):
    return ", ".join(
        str(member.get("username") or member.get("name") or member.get("id"))
        if isinstance(member, dict)
        else str(member)
        for member in members
    )


lines = []
for field, change in diff.items():
    if "new_value" in change or "previous_value" in change:
        lines.append(f"{field}: {change.get('previous_value')} → {change.get('new_value')}")
    else:
        for word in ("add", "remove"):
            if change.get(word):
                lines.append(f"{field}: {word} {named(change[word])}")
        if change.get("clear"):
            lines.append(f"{field}: all removed")
return {
    "object": model.get("name"),
    "kind": model.get("model_name"),
    "by": event.user.get("username"),
    # Empty without a licence: then only that something changed is known.
    "changes": lines,
}
