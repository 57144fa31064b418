"""The simulator of AWS beside the project, in which a job can fail: each whose image matches JOB_FAILS ends with 1.

usage: simulator.py MOTO_PLUS -H HOST -p PORT    (MOTO_PLUS: the path of the simulator's moto_plus.py)
"""

import os
import re
import runpy
import sys
import time

from moto.ecs.models import EC2ContainerServiceBackend
from moto.logs.models import logs_backends

run_task = EC2ContainerServiceBackend.run_task


def run_task_that_may_fail(self, *args, **kwargs):
    """As the simulator does it, but a task of a bad image says why and ends with 1."""
    tasks = run_task(self, *args, **kwargs)
    for task in tasks:
        for container in task.containers:
            if re.search(os.environ.get("JOB_FAILS", "^$"), container.image):
                container.exitCode = 1
                definition = self.describe_task_definition(task.task_definition_arn).container_definitions[0]
                group = definition["logConfiguration"]["options"]["awslogs-group"]
                stream = f"ecs/{container.name}/{task.task_arn.split('/')[-1]}"
                logs = logs_backends[self.account_id][self.region_name]
                logs.create_log_stream(group, stream)
                logs.put_log_events(group, stream, [{"timestamp": int(time.time() * 1000), "message": "It fails, as it was told to."}])
    return tasks


EC2ContainerServiceBackend.run_task = run_task_that_may_fail
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
