terraform {
  # 1.11 brought the S3 backend's own lock file.
  required_version = ">= 1.11, < 2.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }

  # Bucket, key and region come from environments/ENVIRONMENT.s3.tfbackend. The bucket encrypts with a key of its own;
  # `encrypt = true` would replace that by S3's.
  backend "s3" {
    use_lockfile = true
  }
}

provider "aws" {
  region              = var.aws_region
  allowed_account_ids = var.aws_account_id == null ? null : [var.aws_account_id]

  default_tags {
    tags = local.tags
  }
}
