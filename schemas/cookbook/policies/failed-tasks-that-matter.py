# Work that repeats itself soon, so that one failure means nothing.
PATIENT = r"\.(scim_sync|blueprints_discovery|update_latest_version)$"

event = request.context["event"]
if event.action != "system_task_exception":
    return False
task = event.context.get("actor", "")
if task and regex_match(task, PATIENT):
    return False
ak_message(task.rsplit(".", 1)[-1] or event.summary.split(":")[0])
return True
