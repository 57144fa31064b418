data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  project = "anirec"
  name    = "${local.project}-${var.environment}"

  account = {
    id        = data.aws_caller_identity.current.account_id
    partition = data.aws_partition.current.partition
    region    = var.aws_region
  }

  # Where an environment's things are filed: secrets below PROJECT/ENVIRONMENT, parameters and logs below /PROJECT/ENVIRONMENT.
  path = "${local.project}/${var.environment}"

  github_subject = coalesce(var.github_subject, "repo:${var.github_repository}")

  # bootstrap/ gives these their names.
  state_bucket    = "${local.project}-state-${local.account.id}"
  state_key_alias = "alias/${local.project}-state"
  repositories = {
    for image in ["api", "client"] : image => {
      name = "${local.project}/${image}"

      arn = "arn:${local.account.partition}:ecr:${local.account.region}:${local.account.id}:repository/${local.project}/${image}"
      url = "${local.account.id}.dkr.ecr.${local.account.region}.${data.aws_partition.current.dns_suffix}/${local.project}/${image}"
    }
  }

  # What each part listens on (TCP). The images decide client's and api's.
  ports = {
    client   = 80
    api      = 8080
    database = 5432
    cache    = 6379
  }

  # Without protection a torn down environment's names are free at once, to be built again.
  secret_recovery_days = var.deletion_protection ? 7 : 0

  tags = {
    Project     = local.project
    Environment = var.environment
    ManagedBy   = "terraform"
    Repository  = var.github_repository
    CostCenter  = var.cost_center
  }
}
