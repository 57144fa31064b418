# The API's image with other commands: once before a deployment (migrate), or by the clock.

module "task" {
  source   = "../task"
  for_each = var.jobs

  name                     = "${var.name}-${each.key}"
  account                  = var.account
  image                    = var.image
  image_version            = var.image_version
  repository_arn           = var.repository_arn
  containers               = [for command in each.value.commands : { name = command[0], command = command }]
  size                     = { cpu = each.value.cpu, memory = each.value.memory }
  architecture             = var.architecture
  environment              = merge({ for name, value in var.environment : name => value if each.value.needs_stores || !endswith(name, "_URL") }, { PUBLIC_URL = var.public_url })
  secrets                  = each.value.needs_stores ? var.secrets : {}
  reread_database          = each.value.reads_passwords_of
  writable_paths           = var.writable_paths
  permissions_boundary_arn = var.permissions_boundary_arn
  log_group_name           = "${var.log_group_prefix}/${each.key}"
  log_retention_days       = var.log_retention_days
  kms_key_arn              = var.kms_key_arn
}

locals {
  scheduled = { for name, job in var.jobs : name => job if job.schedule != null }

  # Without a revision, which means the newest: so a deployment need not touch the schedules, nor have the right to.
  # Spelled out, because Terraform knows nothing of a task definition that it is about to replace, not even its family.
  families = {
    for name in keys(local.scheduled) :
    name => "arn:${var.account.partition}:ecs:${var.account.region}:${var.account.id}:task-definition/${var.name}-${name}"
  }
}

resource "aws_scheduler_schedule_group" "this" {
  name = var.name
}

resource "aws_scheduler_schedule" "this" {
  for_each = local.scheduled

  name                         = "${var.name}-${each.key}"
  group_name                   = aws_scheduler_schedule_group.this.name
  description                  = "Runs ${join(", then ", [for command in each.value.commands : command[0]])}"
  schedule_expression          = each.value.schedule
  schedule_expression_timezone = "UTC"

  flexible_time_window {
    mode                      = each.value.on_time ? "OFF" : "FLEXIBLE"
    maximum_window_in_minutes = each.value.on_time ? null : 15
  }

  target {
    arn      = var.cluster_arn
    role_arn = aws_iam_role.scheduler.arn

    ecs_parameters {
      task_definition_arn     = local.families[each.key]
      launch_type             = "FARGATE"
      task_count              = 1
      enable_ecs_managed_tags = true
      propagate_tags          = "TASK_DEFINITION"

      network_configuration {
        subnets          = var.subnet_ids
        security_groups  = [var.security_group_id]
        assign_public_ip = false
      }
    }

    # Of the start, not of the job: a job that fails raises an alert and waits for a person, or for its next time.
    retry_policy {
      maximum_retry_attempts       = 3
      maximum_event_age_in_seconds = 3600
    }
  }

  depends_on = [module.task]
}

resource "aws_iam_role" "scheduler" {
  name                 = "${var.name}-scheduler"
  description          = "Starts the scheduled jobs of ${var.name}"
  permissions_boundary = var.permissions_boundary_arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "scheduler.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account.id } }
    }]
  })
}

resource "aws_iam_role_policy" "scheduler" {
  count = length(local.scheduled) > 0 ? 1 : 0

  name = "run-jobs"
  role = aws_iam_role.scheduler.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "RunScheduledJobs"
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = flatten([for family in values(local.families) : [family, "${family}:*"]])
        Condition = { ArnEquals = { "ecs:cluster" = var.cluster_arn } }
      },
      {
        Sid       = "TagWhatItRuns"
        Effect    = "Allow"
        Action    = ["ecs:TagResource"]
        Resource  = "${replace(var.cluster_arn, ":cluster/", ":task/")}/*"
        Condition = { StringEquals = { "ecs:CreateAction" = "RunTask" } }
      },
      {
        Sid       = "PassTheirRoles"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = flatten([for name in keys(local.scheduled) : module.task[name].role_arns])
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
    ]
  })
}
