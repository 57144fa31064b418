variable "aws_region" {
  description = "The AWS region of the state and of the images, which is that of the environments."
  type        = string
  default     = "us-east-1"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.aws_region))
    error_message = "A region is written like us-east-1."
  }
}

variable "github_repository" {
  description = "OWNER/NAME on GitHub: whose workflows may push images."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.github_repository))
    error_message = "A GitHub repository is written OWNER/NAME."
  }
}

variable "hosted_zone" {
  description = "The domain to make a public Route 53 zone for (0.50 USD a month). null: the zone is there already."
  type        = string
  default     = null

  validation {
    condition     = var.hosted_zone == null || can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", var.hosted_zone))
    error_message = "A hosted zone is lower-case labels joined by dots."
  }
}

variable "kept_images" {
  description = "How many images of each kind stay in the registry: how far a rollback can go."
  type        = number
  default     = 50
  nullable    = false

  validation {
    condition     = var.kept_images >= 30
    error_message = "At least 30 images are kept, to have versions to go back to."
  }
}

variable "cost_center" {
  description = "The tag CostCenter of every resource."
  type        = string
  default     = "anirec"
  nullable    = false
}
