# What restore-rehearsal does: one database, of one name, and what is asked of it. Nothing of the database that runs.
locals {
  rds_arn       = "arn:${var.account.partition}:rds:${var.account.region}:${var.account.id}"
  rehearsal_arn = "${local.rds_arn}:db:${var.name}-rehearsal"

  rehearse_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RestoreBesideTheDatabase"
        Effect = "Allow"
        Action = ["rds:AddTagsToResource", "rds:RestoreDBInstanceFromDBSnapshot"]
        Resource = [
          local.rehearsal_arn, "${local.rds_arn}:snapshot:rds:${var.name}-*", "${local.rds_arn}:subgrp:${var.name}",
          "${local.rds_arn}:pg:${var.name}-*", "${local.rds_arn}:og:default*",
        ]
      },
      {
        Sid      = "TakeItAway"
        Effect   = "Allow"
        Action   = ["rds:DeleteDBInstance"]
        Resource = local.rehearsal_arn
      },
      {
        # RDS makes it on behalf of whoever restores.
        Sid      = "GiveItAPassword"
        Effect   = "Allow"
        Action   = ["secretsmanager:CreateSecret", "secretsmanager:TagResource"]
        Resource = "arn:${var.account.partition}:secretsmanager:${var.account.region}:${var.account.id}:secret:rds!db-*"
      },
      {
        Sid       = "EncryptItAsTheDatabaseIs"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"]
        Resource  = var.kms_key_arn
        Condition = { StringEquals = { "kms:ViaService" = [for service in ["rds", "secretsmanager"] : "${service}.${var.account.region}.amazonaws.com"] } }
      },
      {
        Sid       = "RunTheJob"
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = "${local.ecs_arn}:task-definition/${var.name}-rehearse:*"
        Condition = { ArnEquals = { "ecs:cluster" = var.cluster_arn } }
      },
      {
        Sid      = "TagAndStopIt"
        Effect   = "Allow"
        Action   = ["ecs:StopTask", "ecs:TagResource"]
        Resource = "${local.ecs_arn}:task/${var.name}/*"
      },
      {
        Sid       = "PassItItsRoles"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = "arn:${var.account.partition}:iam::${var.account.id}:role/${var.name}-rehearse-*"
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
      {
        Sid      = "ReadItsLog"
        Effect   = "Allow"
        Action   = ["logs:GetLogEvents"]
        Resource = [local.log_groups_arn, "${local.log_groups_arn}:*"]
      },
    ]
  })
}
