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

variable "github_subject" {
  description = "What the subject of the repository's tokens begins with, where GitHub puts ids into it: repo:OWNER@ID/NAME@ID (README, \"What GitHub needs\"). null: repo: and github_repository."
  type        = string
  default     = null

  validation {
    condition     = var.github_subject == null || can(regex("^repo:[^@/:]+@[0-9]+/[^@/:]+@[0-9]+$", var.github_subject))
    error_message = "A subject with ids is written repo:OWNER@ID/NAME@ID, and ends there."
  }

  validation {
    condition     = var.github_subject == null || replace(coalesce(var.github_subject, "-"), "/@[0-9]+/", "") == "repo:${var.github_repository}"
    error_message = "The subject names another repository than github_repository."
  }
}

variable "create_github_provider" {
  description = "Whether to make the account's trust in GitHub (an OpenID Connect provider). false: another project made it, which goes on to own it."
  type        = bool
  default     = true
  nullable    = false
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

# Every push to main makes one, and the registry does not know which of them runs: where that is gone, no task can start in
# place of one that ended. Tags never move, so none can mark what runs. A version adds 45 MB at most to the images that it
# stands on, so 200 cost less than 1 USD a month.
variable "kept_images" {
  description = "How many images of each kind stay in the registry: how far a rollback can go, and how many pushes to main an environment may lag behind."
  type        = number
  default     = 200
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
