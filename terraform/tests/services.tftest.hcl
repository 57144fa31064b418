# What runs, and as whom.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/anirec-production-boundary"

  name               = "anirec-production-api"
  account            = { id = "123456789012", partition = "aws", region = "us-east-1" }
  cluster            = { name = "anirec-production", arn = "arn:aws:ecs:us-east-1:123456789012:cluster/anirec-production" }
  cluster_arn        = "arn:aws:ecs:us-east-1:123456789012:cluster/anirec-production"
  subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  security_group_id  = "sg-0123456789abcdef0"
  target_group_arn   = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/0123456789abcdef"
  container          = { name = "api", command = ["serve"], port = 8080 }
  image              = "123456789012.dkr.ecr.us-east-1.amazonaws.com/anirec/api@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
  image_version      = "0123456789abcdef0123456789abcdef01234567"
  repository_arn     = "arn:aws:ecr:us-east-1:123456789012:repository/anirec/api"
  architecture       = "X86_64"
  scale              = { cpu = 512, memory = 1024, min_tasks = 2, max_tasks = 6, spot_percent = 50 }
  requests_per_task  = { target = 3000, resource_label = "app/anirec/50dc6c495c0c9188/targetgroup/api/73e2d6bc24d8a067" }
  environment        = { NODE_ENV = "production" }
  public_url         = "https://anirec.example"
  secrets            = { DATABASE_PASSWORD = "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf:password::", TOKEN_KEYS = "arn:aws:secretsmanager:us-east-1:123456789012:secret:anirec/production/token-keys-AbCdEf" }
  writable_paths     = ["/tmp"]
  log_group_name     = "/anirec/production/api"
  log_group_prefix   = "/anirec/production"
  log_retention_days = 90
  kms_key_arn        = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"

  rollback_alarm_names = ["anirec-production-api-rollout"]
}

run "a_service_stays_up_while_it_is_deployed" {
  command = plan

  module {
    source = "./modules/service"
  }

  assert {
    condition     = aws_ecs_service.this.deployment_minimum_healthy_percent == 100 && aws_ecs_service.this.deployment_maximum_percent == 200
    error_message = "New tasks are healthy before old ones go."
  }

  assert {
    condition     = one(aws_ecs_service.this.deployment_circuit_breaker).enable && one(aws_ecs_service.this.deployment_circuit_breaker).rollback
    error_message = "A deployment that does not get healthy goes back by itself."
  }

  assert {
    condition     = one(aws_ecs_service.this.alarms).rollback && one(aws_ecs_service.this.alarms).alarm_names == toset(["anirec-production-api-rollout"])
    error_message = "A deployment that gets healthy and answers with errors goes back too."
  }

  assert {
    condition     = aws_ecs_service.this.wait_for_steady_state && aws_ecs_service.this.health_check_grace_period_seconds == 60
    error_message = "An apply ends when the service is stable, and tasks have time to start."
  }

  assert {
    condition     = !one(aws_ecs_service.this.network_configuration).assign_public_ip
    error_message = "No task has a public address."
  }

  assert {
    condition     = { for strategy in aws_ecs_service.this.capacity_provider_strategy : strategy.capacity_provider => "${strategy.base}/${strategy.weight}" } == { FARGATE = "1/50", FARGATE_SPOT = "0/50" }
    error_message = "At least one task is not on Spot, whatever the share."
  }

  assert {
    condition     = aws_ecs_service.this.force_new_deployment == true
    error_message = "Another share of Spot must be another deployment. Without this the provider destroys the service for it."
  }

  assert {
    condition     = aws_appautoscaling_target.this.min_capacity == 2 && aws_appautoscaling_target.this.max_capacity == 6 && length(aws_appautoscaling_policy.requests) == 1
    error_message = "The API scales on CPU and on requests, within its limits."
  }
}

run "a_service_can_do_without_spot_and_without_counting_requests" {
  command = plan

  module {
    source = "./modules/service"
  }

  variables {
    scale             = { cpu = 512, memory = 1024, min_tasks = 2, max_tasks = 6, spot_percent = 0 }
    requests_per_task = null
  }

  assert {
    condition     = one(aws_ecs_service.this.capacity_provider_strategy).capacity_provider == "FARGATE" && length(aws_appautoscaling_policy.requests) == 0
    error_message = "Without a share of Spot everything runs on FARGATE."
  }
}

run "a_task_is_closed_and_drains" {
  command = plan

  module {
    source = "./modules/task"
  }

  variables {
    name       = "anirec-production-api"
    containers = [{ name = "api", command = ["serve"] }]
    port       = 8080
    size       = { cpu = 512, memory = 1024 }
  }

  assert {
    condition     = local.containers[0].readonlyRootFilesystem && local.containers[0].linuxParameters.capabilities.drop == ["ALL"] && local.containers[0].linuxParameters.initProcessEnabled
    error_message = "The file system is read-only, no capability is left, and something reaps processes."
  }

  assert {
    condition     = local.containers[0].mountPoints == [{ sourceVolume = "tmp", containerPath = "/tmp", readOnly = false }]
    error_message = "Only what was asked for is writable."
  }

  assert {
    condition     = local.containers[0].stopTimeout > 45
    error_message = "The API has its 45 s to drain."
  }

  assert {
    condition     = join(" ", local.containers[0].command) == "serve" && local.containers[0].essential && one(local.containers[0].portMappings).containerPort == 8080
    error_message = "The image's entry point gets its command, and listens where it is looked for."
  }

  assert {
    condition     = jsonencode(local.containers[0].environment) == jsonencode([{ name = "NODE_ENV", value = "production" }]) && [for secret in local.containers[0].secrets : secret.name] == ["DATABASE_PASSWORD", "TOKEN_KEYS"]
    error_message = "Secrets are given by ARN, never in the plain environment."
  }

  assert {
    condition     = local.containers[0].dockerLabels == { "org.opencontainers.image.revision" = var.image_version } && strcontains(file("ecs.sh"), "VERSION_LABEL=org.opencontainers.image.revision\n")
    error_message = "A digest names no version: a label does, and what deploys reads that one."
  }

  assert {
    condition     = aws_ecs_task_definition.this.skip_destroy && aws_cloudwatch_log_group.this.retention_in_days == 90
    error_message = "Old revisions stay startable, and logs end."
  }
}

run "a_task_has_two_roles_and_neither_may_more_than_it_uses" {
  command = plan

  module {
    source = "./modules/task"
  }

  variables {
    name       = "anirec-production-api"
    containers = [{ name = "api", command = ["serve"] }]
    size       = { cpu = 512, memory = 1024 }
  }

  assert {
    condition     = aws_iam_role.execution.name == "anirec-production-api-execution" && aws_iam_role.task.name == "anirec-production-api-task"
    error_message = "AWS starts the task as one role, the code runs as another."
  }

  assert {
    condition = one([for statement in jsondecode(aws_iam_role_policy.execution.policy).Statement : statement.Resource if statement.Sid == "ReadItsSecrets"]) == [
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf",
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:anirec/production/token-keys-AbCdEf",
    ]
    error_message = "A task may read the secrets that it is given, by their ARNs, and no others."
  }

  assert {
    condition     = length(aws_iam_role_policy.task) == 0
    error_message = "What reads nothing while it runs may do nothing."
  }

  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.execution.policy).Statement : statement.Sid if statement.Resource == "*"] == ["SignInToTheRegistry"]
    error_message = "Only what has no resource of its own is allowed on all."
  }
}

run "what_may_change_while_a_task_runs_it_reads_itself" {
  command = plan

  module {
    source = "./modules/task"
  }

  variables {
    name               = "anirec-production-api"
    containers         = [{ name = "api", command = ["serve"] }]
    port               = 8080
    size               = { cpu = 512, memory = 1024 }
    reread_secret_arns = ["arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf"]
  }

  assert {
    condition = {
      for statement in jsondecode(aws_iam_role_policy.task[0].policy).Statement : one(statement.Action) => statement.Resource
      } == {
      "secretsmanager:GetSecretValue" = ["arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf"]
      "kms:Decrypt"                   = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    }
    error_message = "It may read those secrets, and nothing else."
  }
}

run "what_a_rehearsal_reads_is_the_password_of_its_own_database" {
  command = plan

  module {
    source = "./modules/task"
  }

  variables {
    name            = "anirec-production-rehearse"
    containers      = [{ name = "migrate", command = ["migrate"] }, { name = "check-database", command = ["check-database"] }]
    size            = { cpu = 512, memory = 2048 }
    reread_database = "anirec-production-rehearsal"
  }

  assert {
    condition     = one([for statement in jsondecode(aws_iam_role_policy.task[0].policy).Statement : statement.Condition.StringEquals["aws:ResourceTag/aws:rds:primaryDBInstanceArn"] if statement.Action == ["secretsmanager:GetSecretValue"]]) == "arn:aws:rds:us-east-1:123456789012:db:anirec-production-rehearsal"
    error_message = "RDS names its secrets by itself: whose one is says its tag."
  }
}

run "a_task_without_secrets_may_read_none" {
  command = plan

  module {
    source = "./modules/task"
  }

  variables {
    name       = "anirec-production-client"
    containers = [{ name = "client", command = [] }]
    size       = { cpu = 256, memory = 512 }
    secrets    = {}
  }

  assert {
    condition     = !strcontains(aws_iam_role_policy.execution.policy, "secretsmanager") && local.containers[0].command == null
    error_message = "The client reads no secret, and runs what its image says."
  }
}

run "jobs_run_their_commands_in_order_and_by_the_clock" {
  command = plan

  module {
    source = "./modules/jobs"
  }

  variables {
    name = "anirec-production"
    jobs = {
      migrate = { commands = [["migrate"]], cpu = 512, memory = 1024, schedule = null }
      train   = { commands = [["train", "--output", "/tmp/model.bin"], ["publish", "--model", "/tmp/model.bin"]], cpu = 2048, memory = 8192, schedule = "cron(0 5 ? * SUN *)" }
      journey = { commands = [["journey"]], cpu = 256, memory = 512, schedule = "rate(5 minutes)", on_time = true, needs_stores = false }
    }
  }

  assert {
    condition     = one(aws_scheduler_schedule.this["journey"].flexible_time_window).mode == "OFF" && one(aws_scheduler_schedule.this["train"].flexible_time_window).maximum_window_in_minutes == 15
    error_message = "An alarm counts on the journey to be made every five minutes; the others may wait for a quiet moment."
  }

  assert {
    condition     = keys(aws_scheduler_schedule.this) == ["journey", "train"] && aws_scheduler_schedule.this["train"].schedule_expression == "cron(0 5 ? * SUN *)"
    error_message = "Only what has a schedule runs by itself; migrate never does."
  }

  assert {
    condition     = endswith(one(aws_scheduler_schedule.this["train"].target[0].ecs_parameters).task_definition_arn, ":task-definition/anirec-production-train")
    error_message = "A schedule starts the newest version, not the one of its own making."
  }

  assert {
    condition     = one(one(aws_scheduler_schedule.this["train"].target[0].ecs_parameters).network_configuration).assign_public_ip == false && output.run["migrate"].networkConfiguration.awsvpcConfiguration.assignPublicIp == "DISABLED"
    error_message = "No job has a public address."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_iam_role_policy.scheduler[0].policy).Statement : statement.Condition.StringEquals["iam:PassedToService"] if statement.Sid == "PassTheirRoles"]) == "ecs-tasks.amazonaws.com"
    error_message = "The scheduler passes roles to tasks alone."
  }
}

run "a_jobs_next_command_waits_for_the_one_before" {
  command = plan

  module {
    source = "./modules/task"
  }

  variables {
    name       = "anirec-production-train"
    containers = [{ name = "train", command = ["train"] }, { name = "publish", command = ["publish"] }]
    size       = { cpu = 2048, memory = 8192 }
  }

  assert {
    condition     = jsonencode(local.containers[1].dependsOn) == jsonencode([{ containerName = "train", condition = "SUCCESS" }])
    error_message = "Nothing is published when training failed."
  }

  assert {
    condition     = !local.containers[0].essential && local.containers[1].essential
    error_message = "The end of training must not end the task."
  }

  assert {
    condition     = local.containers[0].memory == null && local.containers[0].memoryReservation + local.containers[1].memoryReservation <= 8192
    error_message = "Training may use all of the task's memory, since publishing comes after it."
  }
}
