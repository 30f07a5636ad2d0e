"""What a Python user would take: every line of a file through python3-jsonschema."""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    validator = Draft202012Validator(json.load(file))
with open(sys.argv[2], encoding="utf-8") as file:
    for line in file:
        for error in validator.iter_errors(json.loads(line)):
            print(error.message)
