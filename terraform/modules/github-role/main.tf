# A role that a GitHub workflow takes with the token that GitHub signs for each job. There is no key to keep or to lose.
# https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws

locals {
  issuer = "token.actions.githubusercontent.com"
}

resource "aws_iam_role" "this" {
  name                 = var.name
  description          = var.description
  permissions_boundary = var.permissions_boundary_arn

  # Seconds. A deployment waits for both services and may be followed by the way back.
  max_session_duration = 7200

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:${var.account.partition}:iam::${var.account.id}:oidc-provider/${local.issuer}" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = merge(
        { StringEquals = merge({ "${local.issuer}:aud" = "sts.amazonaws.com" }, length(var.subjects) > 0 ? { "${local.issuer}:sub" = var.subjects } : {}) },
        length(var.subject_patterns) > 0 ? { StringLike = { "${local.issuer}:sub" = var.subject_patterns } } : {},
      )
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  for_each = var.policies

  name   = each.key
  role   = aws_iam_role.this.id
  policy = each.value
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = var.managed_policy_arns

  role       = aws_iam_role.this.name
  policy_arn = each.value
}
