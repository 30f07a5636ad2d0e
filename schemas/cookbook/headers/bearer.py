return {"Authorization": "Bearer a-long-random-text"}
