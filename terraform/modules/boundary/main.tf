# All that belongs to one environment, as a policy. It is the boundary of each of its roles, so that whoever may make roles
# cannot make one that reaches further; and it is what the role `provision` may do. Environments that share an account can
# neither change each other so, nor what the account has once (bootstrap/).
# https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
#
# What has a name of ours is known by that, what AWS numbers is known by its tag. IAM takes 6,144 characters, without blanks.
locals {
  arn     = "arn:${var.account.partition}"
  here    = "${var.account.region}:${var.account.id}"
  own_tag = "aws:ResourceTag/Environment"

  named = [
    "${local.arn}:budgets::${var.account.id}:budget/${var.name}",
    "${local.arn}:cloudwatch:${local.here}:alarm:${var.name}-*",
    "${local.arn}:cloudwatch::${var.account.id}:dashboard/${var.name}",
    "${local.arn}:ecs:${local.here}:*/${var.name}",
    "${local.arn}:ecs:${local.here}:*/${var.name}/*",
    "${local.arn}:ecs:${local.here}:task-definition/${var.name}-*",
    "${local.arn}:elasticloadbalancing:${local.here}:*/app/${var.name}/*",
    "${local.arn}:elasticloadbalancing:${local.here}:targetgroup/${var.name}-*",
    "${local.arn}:elasticache:${local.here}:*:${var.name}",
    "${local.arn}:elasticache:${local.here}:*:${var.name}-*",
    "${local.arn}:events:${local.here}:rule/${var.name}-*",
    "${local.arn}:logs:${local.here}:log-group:*/${var.name}/*",
    "${local.arn}:logs:${local.here}:log-group:/${var.path}/*",
    "${local.arn}:logs:${local.here}:log-group:aws-waf-logs-${var.name}*",
    # Where RDS's own role writes what it measures of the operating system.
    "${local.arn}:logs:${local.here}:log-group:RDSOSMetrics*",
    "${local.arn}:rds:${local.here}:*:${var.name}",
    "${local.arn}:rds:${local.here}:*:${var.name}-*",
    "${local.arn}:rds:${local.here}:og:default*",
    "${local.arn}:s3:::${var.name}-*",
    "${local.arn}:scheduler:${local.here}:*/${var.name}",
    "${local.arn}:scheduler:${local.here}:*/${var.name}/*",
    "${local.arn}:secretsmanager:${local.here}:secret:${var.path}/*",
    "${local.arn}:sns:${local.here}:${var.name}-*",
    "${local.arn}:ssm:${local.here}:parameter/${var.path}",
    "${local.arn}:ssm:${local.here}:parameter/${var.path}/*",
    "${local.arn}:wafv2:${local.here}:*/webacl/${var.name}/*",
    "${local.arn}:wafv2:${local.here}:*/managedruleset/*",
  ]
}

resource "aws_iam_policy" "this" {
  name        = "${var.name}-boundary"
  description = "All that belongs to ${var.name}: the most that a role of it may do"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "OwnByName"
        Effect = "Allow"
        Action = [
          "budgets:*", "cloudwatch:*", "ecs:*", "elasticache:*", "elasticloadbalancing:*", "events:*", "logs:*", "rds:*",
          "s3:*", "scheduler:*", "secretsmanager:*", "sns:*", "ssm:*", "wafv2:*",
        ]
        Resource = local.named
      },
      {
        Sid       = "OwnByTag"
        Effect    = "Allow"
        Action    = ["acm:*", "application-autoscaling:*", "cloudfront:*", "ec2:*", "kms:*", "rds:*"]
        Resource  = "*"
        Condition = { StringEquals = { (local.own_tag) = var.environment } }
      },
      {
        # With its tag from the start. What carries another environment's is refused below.
        Sid    = "MakeOwn"
        Effect = "Allow"
        Action = [
          "acm:AddTagsToCertificate", "acm:RequestCertificate", "application-autoscaling:RegisterScalableTarget",
          "application-autoscaling:TagResource", "cloudfront:CreateDistribution*", "cloudfront:TagResource", "ec2:AllocateAddress", "ec2:AuthorizeSecurityGroup*", "ec2:Create*",
          "kms:CreateKey", "kms:TagResource", "rds:AddTagsToResource", "rds:CreateDBProxy",
        ]
        Resource  = "*"
        Condition = { StringEquals = { "aws:RequestTag/Environment" = var.environment } }
      },
      {
        Sid       = "HandsOffOthers"
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { (local.own_tag) = [var.environment, "shared"] }, Null = { (local.own_tag) = "false" } }
      },
      {
        # What AWS knows no resource for: to look for things, and to sign in to the registry.
        Sid    = "Look"
        Effect = "Allow"
        Action = [
          "acm:List*", "application-autoscaling:Describe*", "cloudwatch:Describe*", "ec2:Describe*",
          "ecr:GetAuthorizationToken", "ecs:Describe*", "ecs:List*", "ecs:RegisterTaskDefinition", "elasticache:Describe*",
          "elasticloadbalancing:Describe*", "events:List*", "iam:Get*", "iam:List*", "kms:ListAliases", "logs:Describe*",
          "logs:*LogDeliver*", "logs:PutResourcePolicy", "rds:Describe*", "route53:Get*", "route53:List*",
          "secretsmanager:GetRandomPassword", "ssm:DescribeParameters", "wafv2:List*",
        ]
        Resource = "*"
      },
      {
        Sid      = "PullImages"
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:Describe*", "ecr:GetDownloadUrlForLayer"]
        Resource = "${local.arn}:ecr:${local.here}:repository/${var.repository_prefix}/*"
      },
      {
        Sid      = "OwnState"
        Effect   = "Allow"
        Action   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
        Resource = "${local.arn}:s3:::${var.state_bucket}/${var.environment}/*"
      },
      {
        Sid      = "FindOwnState"
        Effect   = "Allow"
        Action   = ["s3:ListBucket"]
        Resource = "${local.arn}:s3:::${var.state_bucket}"
      },
      {
        Sid       = "ReadAndWriteState"
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = var.state_key_alias } }
      },
      {
        Sid      = "NameTheKey"
        Effect   = "Allow"
        Action   = ["kms:CreateAlias", "kms:DeleteAlias"]
        Resource = "${local.arn}:kms:${local.here}:alias/${var.name}"
      },
      {
        # RDS's own secret, with the database's password. It names the database, once it is there.
        Sid       = "DatabasePassword"
        Effect    = "Allow"
        Action    = ["secretsmanager:*"]
        Resource  = "${local.arn}:secretsmanager:${local.here}:secret:rds!db-*"
        Condition = { StringEqualsIfExists = { "aws:ResourceTag/aws:rds:primaryDBInstanceArn" = [for suffix in ["", "-rehearsal"] : "${local.arn}:rds:${local.here}:db:${var.name}${suffix}"] } }
      },
      {
        Sid      = "OwnNames"
        Effect   = "Allow"
        Action   = ["route53:ChangeResourceRecordSets"]
        Resource = "${local.arn}:route53:::hostedzone/*"
        Condition = {
          "ForAllValues:StringLike" = { "route53:ChangeResourceRecordSetsNormalizedRecordNames" = [var.domain_name, "*.${var.domain_name}"] }
        }
      },
      {
        # Nobody makes a role without this boundary, gives one without it a right, or takes it off.
        Sid       = "OwnRoles"
        Effect    = "Allow"
        Action    = ["iam:*RolePolicy", "iam:CreateRole"]
        Resource  = "${local.arn}:iam::${var.account.id}:role/${var.name}-*"
        Condition = { StringEquals = { "iam:PermissionsBoundary" = "${local.arn}:iam::${var.account.id}:policy/${var.name}-boundary" } }
      },
      {
        Sid      = "ManageOwnRoles"
        Effect   = "Allow"
        Action   = ["iam:DeleteRole", "iam:PassRole", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole*"]
        Resource = "${local.arn}:iam::${var.account.id}:role/${var.name}-*"
      },
      {
        Sid      = "RolesOfServices"
        Effect   = "Allow"
        Action   = ["iam:CreateServiceLinkedRole"]
        Resource = "${local.arn}:iam::${var.account.id}:role/aws-service-role/*"
      },
    ]
  })
}
