"""What authentik puts around an expression, for a Python that has no server."""
