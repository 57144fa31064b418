locals {
  ecs_arn        = "arn:${var.account.partition}:ecs:${var.account.region}:${var.account.id}"
  log_groups_arn = "arn:${var.account.partition}:logs:${var.account.region}:${var.account.id}:log-group:${var.log_group_prefix}/*"
  parameter_arn  = "arn:${var.account.partition}:ssm:${var.account.region}:${var.account.id}:parameter"

  # What changes when a new version runs, and nothing else: a plan that holds more than that fails here.
  deploy_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # ECS takes no narrower resource: https://github.com/aws/containers-roadmap/issues/929. A definition can do no more
        # than the roles that may be passed to it.
        Sid      = "RegisterVersions"
        Effect   = "Allow"
        Action   = ["ecs:RegisterTaskDefinition"]
        Resource = "*"
      },
      {
        Sid      = "TagVersions"
        Effect   = "Allow"
        Action   = ["ecs:TagResource"]
        Resource = "${local.ecs_arn}:task-definition/${var.name}-*:*"
      },
      {
        Sid      = "RunVersions"
        Effect   = "Allow"
        Action   = ["ecs:UpdateService"]
        Resource = "${local.ecs_arn}:service/${var.name}/${var.name}-*"
      },
      {
        Sid       = "RunJobs"
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = "${local.ecs_arn}:task-definition/${var.name}-*:*"
        Condition = { ArnEquals = { "ecs:cluster" = var.cluster_arn } }
      },
      {
        Sid      = "TagAndStopJobs"
        Effect   = "Allow"
        Action   = ["ecs:TagResource", "ecs:StopTask"]
        Resource = "${local.ecs_arn}:task/${var.name}/*"
      },
      {
        Sid       = "PassTheTasksTheirRoles"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = var.passed_role_arns
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
      {
        Sid      = "NoteTheDeployedTag"
        Effect   = "Allow"
        Action   = ["ssm:PutParameter"]
        Resource = "${local.parameter_arn}${var.image_tag_parameter}"
      },
      {
        Sid      = "SignInToTheRegistry"
        Effect   = "Allow"
        Action   = ["ecr:GetAuthorizationToken"]
        Resource = "*"
      },
      {
        Sid      = "LookWhoSignedImages"
        Effect   = "Allow"
        Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = "arn:${var.account.partition}:ecr:${var.account.region}:${var.account.id}:repository/${var.repository_prefix}/*"
      },
      {
        # So that a failed migration says why where it failed.
        Sid      = "ReadTheJobsLogs"
        Effect   = "Allow"
        Action   = ["logs:GetLogEvents", "logs:FilterLogEvents"]
        Resource = [local.log_groups_arn, "${local.log_groups_arn}:*"]
      },
    ]
  })
}
