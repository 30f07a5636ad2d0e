event = notification.event
token = ak_create_jwt_raw(
    "webhooks", validity="minutes=5", sub=str(event.pk), action=event.action
)
return {"Authorization": f"Bearer {token}"}
