# Whose workflows may do what.

variable "github_repository" {
  description = "OWNER/NAME on GitHub: who may deploy, and where alarms find the runbook."
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
