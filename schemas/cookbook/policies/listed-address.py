event = request.context["event"]
if event.action != "login" or event.client_ip is None:
    return False
try:
    answer = requests.get(
        "https://reputation.example.com/v1/address/" + event.client_ip, timeout=3
    )
    answer.raise_for_status()
    score = answer.json().get("score", 0)
except Exception as error:
    # Whoever lets this raise gets failure_result, and nobody is told why.
    ak_logger.warning("No answer about an address", error=str(error))
    return False
if score < 80:
    return False
ak_message(f"{event.client_ip} is listed with a score of {score}")
return True
