# What an account has once, before its first environment: the bucket for Terraform's state, trust in GitHub, the images
# and the domain. Images are here, not in an environment, because every environment runs the same ones, and because the
# first apply of an environment needs them.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  project = "anirec"

  account = {
    id        = data.aws_caller_identity.current.account_id
    partition = data.aws_partition.current.partition
  }

  github_subject = coalesce(var.github_subject, "repo:${var.github_repository}")
}

# GitHub signs a token for each job; AWS believes it, and modules/github-role says which job may do what. An account has
# this provider once, by its address: where another project made it, that one is looked at and left alone.
locals {
  github_issuer   = "https://token.actions.githubusercontent.com"
  github_audience = "sts.amazonaws.com"
}

resource "aws_iam_openid_connect_provider" "github" {
  count = var.create_github_provider ? 1 : 0

  url            = local.github_issuer
  client_id_list = [local.github_audience]
}

moved {
  from = aws_iam_openid_connect_provider.github
  to   = aws_iam_openid_connect_provider.github[0]
}

data "aws_iam_openid_connect_provider" "github" {
  count = var.create_github_provider ? 0 : 1

  url = local.github_issuer

  lifecycle {
    postcondition {
      condition     = contains(self.client_id_list, local.github_audience)
      error_message = "The account's provider for GitHub takes no tokens that were made for AWS. Whoever made it must add the audience: aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${self.arn} --client-id ${local.github_audience}"
    }
  }
}

module "image" {
  source   = "../modules/registry"
  for_each = toset(["api", "client"])

  name        = "${local.project}/${each.key}"
  kept_images = var.kept_images
}

# What branches make, to be tried out somewhere. No environment may pull it.
module "branch_image" {
  source   = "../modules/registry"
  for_each = toset(["api", "client"])

  name      = "${local.project}/branches/${each.key}"
  kept_days = 14
}

# Signatures, and what is signed besides: for each image some three tags that cosign adds to.
module "signatures" {
  source = "../modules/registry"

  name        = "${local.project}/signatures"
  kept_images = 3 * 2 * var.kept_images
  tags_move   = true
}

locals {
  pushed_to = {
    main     = concat([for repository in module.image : repository.arn], [module.signatures.arn])
    branches = [for repository in module.branch_image : repository.arn]
  }

  push_policies = {
    for pushed, repositories in local.pushed_to : pushed => jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "SignInToTheRegistry"
          Effect   = "Allow"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = "*"
        },
        {
          Sid    = "PushAndLookForImages"
          Effect = "Allow"
          Action = [
            "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImages",
            "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart",
          ]
          Resource = repositories
        },
      ]
    })
  }
}

module "push_images" {
  source = "../modules/github-role"

  name        = "${local.project}-push-images"
  description = "Pushes images that were built from main"
  account     = local.account
  subjects    = ["${local.github_subject}:ref:refs/heads/main"]
  policies    = { push = local.push_policies.main }

  depends_on = [aws_iam_openid_connect_provider.github]
}

module "push_branch_images" {
  source = "../modules/github-role"

  name             = "${local.project}-push-branch-images"
  description      = "Pushes images that were built from any branch, where no environment pulls them"
  account          = local.account
  subject_patterns = ["${local.github_subject}:ref:refs/heads/*"]
  policies         = { push = local.push_policies.branches }

  depends_on = [aws_iam_openid_connect_provider.github]
}

resource "aws_route53_zone" "this" {
  count = var.hosted_zone == null ? 0 : 1

  name    = var.hosted_zone
  comment = "AniRec"
}
