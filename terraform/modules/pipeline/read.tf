# What a plan reads. Settings of resources, and no contents: no log lines, no objects but the state, no secret but the one
# that Terraform compares. (AWS's ReadOnlyAccess would give all of these away to every pull request.)

locals {
  state_arn  = "arn:${var.account.partition}:s3:::${var.state_bucket}"
  state_path = "${var.environment}/terraform.tfstate"

  read_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSettings"
        Effect = "Allow"
        Action = [
          "acm:DescribeCertificate", "acm:ListTagsForCertificate",
          "application-autoscaling:Describe*", "application-autoscaling:ListTagsForResource",
          "budgets:ViewBudget", "budgets:ListTagsForResource",
          "cloudfront:Get*", "cloudfront:ListTagsForResource",
          "cloudwatch:Describe*", "cloudwatch:GetDashboard", "cloudwatch:ListTagsForResource",
          "ec2:Describe*",
          "ecs:Describe*", "ecs:List*",
          "elasticache:Describe*", "elasticache:ListTagsForResource",
          "elasticloadbalancing:Describe*",
          "events:Describe*", "events:List*",
          "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies",
          "kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListAliases", "kms:ListResourceTags",
          "logs:Describe*", "logs:ListTagsForResource",
          "rds:Describe*", "rds:ListTagsForResource",
          "route53:Get*", "route53:List*",
          "s3:GetAccelerateConfiguration", "s3:GetBucket*", "s3:GetEncryptionConfiguration",
          "s3:GetLifecycleConfiguration", "s3:GetReplicationConfiguration", "s3:ListBucket",
          "scheduler:Get*", "scheduler:List*",
          "secretsmanager:DescribeSecret", "secretsmanager:GetRandomPassword", "secretsmanager:GetResourcePolicy",
          "sns:Get*", "sns:List*",
          "ssm:DescribeParameters", "ssm:ListTagsForResource",
          "wafv2:Get*", "wafv2:List*",
        ]
        Resource = "*"
      },
      {
        Sid      = "FindImages"
        Effect   = "Allow"
        Action   = ["ecr:DescribeImages", "ecr:DescribeRepositories"]
        Resource = "arn:${var.account.partition}:ecr:${var.account.region}:${var.account.id}:repository/${var.repository_prefix}/*"
      },
      {
        # The parameter's history is what a rollback to "the version before" looks at.
        Sid      = "ReadTheDeployedTag"
        Effect   = "Allow"
        Action   = ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath", "ssm:GetParameterHistory"]
        Resource = ["${local.parameter_arn}${dirname(var.image_tag_parameter)}", "${local.parameter_arn}${var.image_tag_parameter}"]
      },
      {
        Sid      = "ReadComparedSecrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = var.readable_secret_arns
      },
      {
        Sid      = "DecryptThem"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = var.kms_key_arn
        Condition = {
          StringEquals = { "kms:ViaService" = "secretsmanager.${var.account.region}.amazonaws.com" }
        }
      },
    ]
  })

  read_state_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "ReadState"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = "${local.state_arn}/${local.state_path}"
      },
      {
        Sid       = "DecryptState"
        Effect    = "Allow"
        Action    = ["kms:Decrypt"]
        Resource  = "arn:${var.account.partition}:kms:${var.account.region}:${var.account.id}:key/*"
        Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = var.state_key_alias } }
      },
    ]
  })

  write_state_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteState"
        Effect   = "Allow"
        Action   = ["s3:PutObject"]
        Resource = "${local.state_arn}/${local.state_path}"
      },
      {
        Sid      = "TakeAndFreeTheLock"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
        Resource = "${local.state_arn}/${local.state_path}.tflock"
      },
      {
        Sid       = "EncryptState"
        Effect    = "Allow"
        Action    = ["kms:GenerateDataKey"]
        Resource  = "arn:${var.account.partition}:kms:${var.account.region}:${var.account.id}:key/*"
        Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = var.state_key_alias } }
      },
    ]
  })
}
