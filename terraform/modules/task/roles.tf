# Two roles: AWS starts the task with the one (pull, log, read secrets), the code inside runs with the other, which may
# read anew what may change while it runs, and nothing else.

locals {
  trust_ecs_tasks = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account.id }
        ArnLike      = { "aws:SourceArn" = "arn:${var.account.partition}:ecs:${var.account.region}:${var.account.id}:*" }
      }
    }]
  })

  # An ARN has seven parts; a JSON key and a version may follow it.
  secret_arns = distinct([for value in values(var.secrets) : join(":", slice(split(":", value), 0, 7))])

  allow_start = [
    {
      Sid      = "SignInToTheRegistry"
      Effect   = "Allow"
      Action   = ["ecr:GetAuthorizationToken"]
      Resource = "*"
    },
    {
      Sid      = "PullTheImage"
      Effect   = "Allow"
      Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      Resource = var.repository_arn
    },
    {
      Sid      = "WriteLogs"
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.this.arn}:*"
    },
  ]

  allow_secrets = [
    for statement in [
      {
        Sid      = "ReadItsSecrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = local.secret_arns
      },
      {
        Sid       = "DecryptItsSecrets"
        Effect    = "Allow"
        Action    = ["kms:Decrypt"]
        Resource  = var.kms_key_arn
        Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.${var.account.region}.amazonaws.com" } }
      },
    ] : statement if length(var.secrets) > 0
  ]
}

locals {
  allow_rereading = concat(
    [for arns in [var.reread_secret_arns] : {
      Sid      = "ReadWhatMayChange"
      Effect   = "Allow"
      Action   = ["secretsmanager:GetSecretValue"]
      Resource = arns
    } if length(arns) > 0],
    # RDS names its secrets by itself, and says in a tag whose they are.
    [for database in var.reread_database[*] : {
      Sid      = "ReadADatabasesPassword"
      Effect   = "Allow"
      Action   = ["secretsmanager:GetSecretValue"]
      Resource = "arn:${var.account.partition}:secretsmanager:${var.account.region}:${var.account.id}:secret:rds!db-*"
      Condition = {
        StringEquals = { "aws:ResourceTag/aws:rds:primaryDBInstanceArn" = "arn:${var.account.partition}:rds:${var.account.region}:${var.account.id}:db:${database}" }
      }
    }],
  )
}

resource "aws_iam_role" "execution" {
  name                 = "${var.name}-execution"
  description          = "Starts ${var.name}: image, logs, secrets"
  permissions_boundary = var.permissions_boundary_arn
  assume_role_policy   = local.trust_ecs_tasks
}

resource "aws_iam_role_policy" "execution" {
  name = "start"
  role = aws_iam_role.execution.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat(local.allow_start, local.allow_secrets)
  })
}

resource "aws_iam_role_policy" "task" {
  count = length(local.allow_rereading) > 0 ? 1 : 0

  name = "read-anew"
  role = aws_iam_role.task.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.allow_rereading, [
      {
        Sid       = "DecryptIt"
        Effect    = "Allow"
        Action    = ["kms:Decrypt"]
        Resource  = var.kms_key_arn
        Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.${var.account.region}.amazonaws.com" } }
      },
    ])
  })
}

resource "aws_iam_role" "task" {
  name                 = "${var.name}-task"
  description          = "What the code of ${var.name} runs as"
  permissions_boundary = var.permissions_boundary_arn
  assume_role_policy   = local.trust_ecs_tasks
}
