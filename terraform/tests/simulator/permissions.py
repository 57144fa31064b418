"""Holds a role to what was asked of AWS in its place: names each action that none of its policies allows.

It looks at actions alone: whether a policy allows an action on that very resource, under its conditions, only AWS knows.

usage: permissions.py ROLE CALLS    (CALLS: a file of actions by line, as simulator.py notes them)
"""

import json
import sys
from fnmatch import fnmatchcase
from urllib.parse import unquote

import boto3

iam = boto3.client("iam")
role, calls = sys.argv[1:]


def documents():
    """Each policy that the role has."""
    for name in iam.list_role_policies(RoleName=role)["PolicyNames"]:
        yield iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
    for attached in iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"]:
        version = iam.get_policy(PolicyArn=attached["PolicyArn"])["Policy"]["DefaultVersionId"]
        policy = iam.get_policy_version(PolicyArn=attached["PolicyArn"], VersionId=version)
        yield policy["PolicyVersion"]["Document"]


def patterns():
    """What it is allowed: actions, in which * stands for anything."""
    for document in documents():
        document = json.loads(unquote(document)) if isinstance(document, str) else document
        for statement in document["Statement"]:
            if statement["Effect"] == "Allow":
                actions = statement["Action"]
                yield from [actions] if isinstance(actions, str) else actions


allowed = list(patterns())
with open(calls, encoding="utf-8") as file:
    asked = sorted(set(file.read().split()))
refused = [action for action in asked if not any(fnmatchcase(action.lower(), it.lower()) for it in allowed)]
for action in refused:
    print(f"{role} may not {action}")
print(f"{len(asked)} actions asked for, {len(refused)} refused")
sys.exit(1 if refused or not asked else 0)
