WATCHED = {
    "impersonation_started",
    "policy_exception",
    "property_mapping_exception",
    "secret_view",
    "suspicious_request",
    "user_offboarded",
}

return request.context["event"].action in WATCHED
