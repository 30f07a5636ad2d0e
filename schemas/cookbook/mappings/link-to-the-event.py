event = notification.event
link = f"https://auth.example.com/if/admin/#/events/log/{event.pk}"
return {"text": str(notification.body)[:500], "link": notification.hyperlink or link}
