variable "name" {
  description = "The role's name, such as anirec-staging-deploy."
  type        = string
}

variable "description" {
  description = "What it is for."
  type        = string
}

variable "account" {
  description = "Where this runs: the account's id and the partition."
  type = object({
    id        = string
    partition = string
  })
}

variable "subjects" {
  description = "Which jobs may take the role, as GitHub's token names them: repo:OWNER/NAME:environment:NAME and the like."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for subject in var.subjects : can(regex("^repo:[^/*]+/[^:*]+:[^*]+$", subject))])
    error_message = "A subject names one repository and one branch, event or environment, without wildcards."
  }
}

variable "subject_patterns" {
  description = "The same for jobs of any branch: repo:OWNER/NAME:ref:refs/heads/*. For what is harmless in everybody's hands who can push."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for pattern in var.subject_patterns : can(regex("^repo:[^/*]+/[^:*]+:ref:refs/heads/\\*$", pattern))])
    error_message = "A pattern is for any branch of one repository, and for nothing else."
  }

  validation {
    condition     = (length(var.subjects) == 0) != (length(var.subject_patterns) == 0)
    error_message = "A role is for certain jobs, or for those of any branch: one of subjects and subject_patterns."
  }
}

variable "policies" {
  description = "What the role may do: policy documents (JSON) by name."
  type        = map(string)
  default     = {}
}

variable "managed_policy_arns" {
  description = "Managed policies that the role has besides, by name: what is not made yet has no ARN that a plan could tell apart."
  type        = map(string)
  default     = {}
}

variable "permissions_boundary_arn" {
  description = "What the role may do at the most (modules/boundary); null where it is the account's."
  type        = string
  default     = null
}
