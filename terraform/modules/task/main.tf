# What runs on Fargate: a task definition, its logs and its two roles. A service keeps it running, a job runs it to its end.

locals {
  # https://github.com/opencontainers/image-spec/blob/main/annotations.md
  version_label = "org.opencontainers.image.revision"

  volumes = { for path in var.writable_paths : trim(replace(path, "/", "-"), "-") => path }

  # Node.js sizes its heap by its container's limit (MiB). Containers that take turns could only have a part each, so
  # they share the task's, and reserve a part.
  reserved_memory = length(var.containers) == 1 ? null : floor(var.size.memory / length(var.containers))

  # Every field that AWS would fill in is given, and none that it leaves out: else each plan shows a change.
  containers = [
    for index, container in var.containers : {
      name      = container.name
      image     = var.image
      command   = length(container.command) == 0 ? null : container.command
      cpu       = 0
      memory    = length(var.containers) == 1 ? var.size.memory : null
      essential = index == length(var.containers) - 1

      # A digest names no version. What deploys, and whoever looks at a task, reads it here.
      dockerLabels = { (local.version_label) = var.image_version }

      memoryReservation = local.reserved_memory

      dependsOn = index == 0 ? null : [{ containerName = var.containers[index - 1].name, condition = "SUCCESS" }]

      environment = [for name in sort(keys(var.environment)) : { name = name, value = var.environment[name] }]
      secrets     = length(var.secrets) == 0 ? null : [for name in sort(keys(var.secrets)) : { name = name, valueFrom = var.secrets[name] }]

      portMappings = var.port == null ? [] : [{ containerPort = var.port, hostPort = var.port, protocol = "tcp" }]

      readonlyRootFilesystem = true
      mountPoints            = [for name, path in local.volumes : { sourceVolume = name, containerPath = path, readOnly = false }]
      volumesFrom            = []
      systemControls         = []

      # Seconds from SIGTERM to SIGKILL: the API ends after 45 at the latest (api/src/server/stop-times.ts).
      stopTimeout = 50

      linuxParameters = {
        # Node.js as process 1 would neither reap its children nor end on signals that it does not handle.
        initProcessEnabled = true
        capabilities       = var.capabilities_needed ? null : { drop = ["ALL"] }
      }

      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.this.name
          awslogs-region        = var.account.region
          awslogs-stream-prefix = "ecs"
          # CloudWatch being slow must not stop the process that logs; beyond the buffer lines are dropped.
          mode            = "non-blocking"
          max-buffer-size = "25m"
        }
      }
    }
  ]
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.size.cpu
  memory                   = var.size.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions    = jsonencode(local.containers)

  # Older revisions stay startable, for a rollback by hand when Terraform is out of reach.
  skip_destroy = true

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = var.architecture
  }

  dynamic "volume" {
    for_each = local.volumes

    content {
      name = volume.key
    }
  }
}

resource "aws_cloudwatch_log_group" "this" {
  name              = var.log_group_name
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
}
