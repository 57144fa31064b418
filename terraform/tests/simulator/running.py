"""Prints which versions an environment runs: what the API's tasks and the client's are, what the next migrate would be, and
the one that is noted, a line each. A version counts where its digest is that of its image, and says nothing otherwise.

usage: running.py ENVIRONMENT
"""

import sys
from hashlib import sha256

import boto3

LABEL = "org.opencontainers.image.revision"
ecs = boto3.client("ecs")
environment = sys.argv[1]
name = f"anirec-{environment}"


def digest(version):
    """The simulator makes one of the digests of an image's layers: here of one, which is the version (deploy-local)."""
    return sha256(f"sha256:{version}{version[:24]}".encode()).hexdigest()


def version_of(definition):
    """What its label says, if its digest agrees."""
    container = ecs.describe_task_definition(taskDefinition=definition)["taskDefinition"]["containerDefinitions"][0]
    version = container.get("dockerLabels", {}).get(LABEL, "")
    return version if container["image"].endswith(f"@sha256:{digest(version)}") else ""


services = ecs.describe_services(cluster=name, services=[f"{name}-api", f"{name}-client"])["services"]
for definition in [service["taskDefinition"] for service in services] + [f"{name}-migrate"]:
    print(version_of(definition))
print(boto3.client("ssm").get_parameter(Name=f"/anirec/{environment}/image-tag")["Parameter"]["Value"])
