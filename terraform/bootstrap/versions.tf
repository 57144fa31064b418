terraform {
  required_version = ">= 1.11, < 2.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  region = var.aws_region

  default_tags {
    tags = {
      Project     = local.project
      Environment = "shared"
      ManagedBy   = "terraform"
      Repository  = var.github_repository
      CostCenter  = var.cost_center
    }
  }
}
