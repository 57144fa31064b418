"""Leaves an environment as the version before labels and digests left it: each of its task definitions gets a revision that
names its image by the tag, which is the version, and has no label, and the services run theirs.

usage: unlabel.py ENVIRONMENT
"""

import sys

import boto3

LABEL = "org.opencontainers.image.revision"
# What ECS adds to what is registered.
ADDED = {"taskDefinitionArn", "revision", "status", "requiresAttributes", "compatibilities", "registeredAt", "registeredBy"}
ecs = boto3.client("ecs")
cluster = f"anirec-{sys.argv[1]}"


def unlabelled(family):
    """Registers the new revision, and names it."""
    definition = ecs.describe_task_definition(taskDefinition=family)["taskDefinition"]
    for container in definition["containerDefinitions"]:
        container["image"] = container["image"].split("@")[0] + ":" + container.pop("dockerLabels")[LABEL]
    kept = {key: value for key, value in definition.items() if key not in ADDED}
    return ecs.register_task_definition(**kept)["taskDefinition"]["taskDefinitionArn"]


for family in ecs.list_task_definition_families(familyPrefix=f"{cluster}-")["families"]:
    arn = unlabelled(family)
    if family in (f"{cluster}-api", f"{cluster}-client"):
        ecs.update_service(cluster=cluster, service=family, taskDefinition=arn)
