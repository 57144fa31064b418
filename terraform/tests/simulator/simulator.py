"""The simulator of AWS beside the project, in which more can fail: a job whose image matches JOB_FAILS ends with 1, and so
does one on a database that was restored, while there is a file DAMAGED; a deployment whose image matches BAKE_FAILS is stable
at first, bakes for BAKE_SECONDS, and is then turned back by ECS; a database's class that is not to change at once waits for the
maintenance window, which never comes. What is asked of it is noted in the file CALLS, an action a
line, as IAM names it.

usage: simulator.py MOTO_PLUS -H HOST -p PORT    (MOTO_PLUS: the path of the simulator's moto_plus.py)
"""

import os
import re
import runpy
import sys
import time

from moto.core.authorization import ActionAuthenticatorMixin
from moto.ecs.models import EC2ContainerServiceBackend
from moto.logs.models import logs_backends
from moto.rds.models import RDSBackend

run_task = EC2ContainerServiceBackend.run_task


def run_task_that_may_fail(self, *args, **kwargs):
    """As the simulator does it, but a task of a bad image says why and ends with 1."""
    tasks = run_task(self, *args, **kwargs)
    damaged = "-rehearsal." in str([args, kwargs]) and os.path.exists(os.environ.get("DAMAGED", ""))
    for task in tasks:
        for container in task.containers:
            if damaged or re.search(os.environ.get("JOB_FAILS", "^$"), container.image):
                container.exitCode = 1
                definition = self.describe_task_definition(task.task_definition_arn).container_definitions[0]
                group = definition["logConfiguration"]["options"]["awslogs-group"]
                stream = f"ecs/{container.name}/{task.task_arn.split('/')[-1]}"
                logs = logs_backends[self.account_id][self.region_name]
                logs.create_log_stream(group, stream)
                logs.put_log_events(group, stream, [{"timestamp": int(time.time() * 1000), "message": "It fails, as it was told to."}])
    return tasks


EC2ContainerServiceBackend.run_task = run_task_that_may_fail

update_service = EC2ContainerServiceBackend.update_service
describe_services = EC2ContainerServiceBackend.describe_services
baking = {}


def update_service_that_bakes(self, service_properties):
    """As the simulator does it, but what ran before is known while the deployment bakes."""
    cluster, name = service_properties["cluster"].split("/")[-1], service_properties["service"].split("/")[-1]
    before = self.services[f"{cluster}:{name}"].task_definition
    baking[name] = (before, time.monotonic() + float(os.environ.get("BAKE_SECONDS", "40")))
    return update_service(self, service_properties)


def describe_services_that_bake(self, *args, **kwargs):
    """As the simulator does it, but for a deployment that bakes."""
    for service in self.services.values():
        before, until = baking.get(service.name, (None, 0))
        image = self.describe_task_definition(service.task_definition).container_definitions[0]["image"]
        if before is None or not re.search(os.environ.get("BAKE_FAILS", "^$"), image):
            continue
        if time.monotonic() > until:
            service.task_definition = before
        service.deployments[0].update(
            rolloutState="IN_PROGRESS" if service.task_definition != before else "COMPLETED",
            taskDefinition=service.task_definition,
        )
    return describe_services(self, *args, **kwargs)


modify_db_instance = RDSBackend.modify_db_instance


def modify_db_instance_in_its_window(self, identifier, settings):
    """As the simulator does it, but for what interrupts connections, unless that shall be at once."""
    if str(settings.get("apply_immediately")).lower() != "true":
        settings.pop("db_instance_class", None)
    return modify_db_instance(self, identifier, settings)


# Where IAM says it in other words than the API: the service by how requests to it are signed, and S3's operations.
PREFIXES = {"monitoring": "cloudwatch"}
ACTIONS = {
    "s3:HeadObject": "s3:GetObject",
    "s3:HeadBucket": "s3:ListBucket",
    "budgets:DescribeBudget": "budgets:ViewBudget",
    "budgets:DescribeNotificationsForBudget": "budgets:ViewBudget",
    "budgets:DescribeSubscribersForNotification": "budgets:ViewBudget",
}
# What everybody may ask, whatever a policy says.
FREE = {"sts:GetCallerIdentity"}


def note_action(self, *_):
    """Notes what is asked for. Everybody may do everything here."""
    signed = re.search(r"Credential=[^/]+/\d+/[^/]+/([a-z0-9-]+)/", self.headers.get("Authorization", ""))
    if not signed or "CALLS" not in os.environ:
        return
    name = self.data.get("Action") if signed[1] == "s3" else self._get_action()
    action = f"{PREFIXES.get(signed[1], signed[1])}:{name}"
    if action in FREE:
        return
    with open(os.environ["CALLS"], "a", encoding="utf-8") as calls:
        calls.write(ACTIONS.get(action, action) + "\n")


ActionAuthenticatorMixin._authenticate_and_authorize_action = note_action
RDSBackend.modify_db_instance = modify_db_instance_in_its_window
EC2ContainerServiceBackend.update_service = update_service_that_bakes
EC2ContainerServiceBackend.describe_services = describe_services_that_bake
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
