module "task" {
  source = "../task"

  name                     = var.name
  account                  = var.account
  image                    = var.image
  image_version            = var.image_version
  repository_arn           = var.repository_arn
  containers               = [{ name = var.container.name, command = var.container.command }]
  port                     = var.container.port
  size                     = { cpu = var.scale.cpu, memory = var.scale.memory }
  architecture             = var.architecture
  environment              = var.environment
  secrets                  = var.secrets
  reread_secret_arns       = var.reread_secret_arns
  writable_paths           = var.writable_paths
  capabilities_needed      = var.capabilities_needed
  permissions_boundary_arn = var.permissions_boundary_arn
  log_group_name           = var.log_group_name
  log_retention_days       = var.log_retention_days
  kms_key_arn              = var.kms_key_arn
}

resource "aws_ecs_service" "this" {
  name             = var.name
  cluster          = var.cluster.arn
  task_definition  = module.task.definition_arn
  platform_version = "LATEST"
  desired_count    = var.scale.min_tasks

  # Without it the provider destroys the service, and the site with it, to change the share of Spot.
  force_new_deployment = true

  availability_zone_rebalancing = "ENABLED"
  enable_ecs_managed_tags       = true
  propagate_tags                = "SERVICE"

  # Seconds for which a starting task may fail its health checks: the API loads its catalogue and model first.
  health_check_grace_period_seconds = 60

  # The new tasks are healthy before the old ones go.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  wait_for_steady_state              = true

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  alarms {
    enable      = length(var.rollback_alarm_names) > 0
    rollback    = length(var.rollback_alarm_names) > 0
    alarm_names = var.rollback_alarm_names
  }

  # The first task is never on Spot, which AWS may take back with two minutes' notice.
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    base              = 1
    weight            = 100 - var.scale.spot_percent
  }

  dynamic "capacity_provider_strategy" {
    for_each = var.scale.spot_percent > 0 ? [var.scale.spot_percent] : []

    content {
      capacity_provider = "FARGATE_SPOT"
      base              = 0
      weight            = capacity_provider_strategy.value
    }
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [var.security_group_id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = var.container.name
    container_port   = var.container.port
  }

  lifecycle {
    # Autoscaling decides it.
    ignore_changes = [desired_count]

    # The provider calls a deployment that ECS rolled back a success: hashicorp/terraform-provider-aws#20858.
    postcondition {
      condition     = self.task_definition == module.task.definition_arn
      error_message = "ECS rolled the deployment of ${var.name} back: it runs ${self.task_definition}. Read the stopped tasks' reasons and ${var.log_group_name}."
    }
  }
}
