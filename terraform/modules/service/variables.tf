variable "name" {
  description = "The service's name, such as anirec-staging-api."
  type        = string
}

variable "account" {
  description = "Where this runs: the account's id, the partition and the region."
  type = object({
    id        = string
    partition = string
    region    = string
  })
}

variable "cluster" {
  description = "The cluster that the service belongs to."
  type = object({
    name = string
    arn  = string
  })
}

variable "subnet_ids" {
  description = "Private subnets, one a zone."
  type        = list(string)
}

variable "security_group_id" {
  description = "The tasks' group."
  type        = string
}

variable "target_group_arn" {
  description = "Where the tasks register."
  type        = string
}

variable "container" {
  description = "The container's name, its command (empty: the image's own) and what it listens on."
  type = object({
    name    = string
    command = list(string)
    port    = number
  })
}

variable "image" {
  description = "The image: REGISTRY/REPOSITORY@DIGEST."
  type        = string
}

variable "image_version" {
  description = "The version that the image is: the commit's SHA."
  type        = string
}

variable "repository_arn" {
  description = "The ECR repository that the image is pulled from."
  type        = string
}

variable "architecture" {
  description = "X86_64 or ARM64, as the image was built."
  type        = string
}

variable "scale" {
  description = "Size of a task (1/1024 core, MiB), how many there are, and the share of those beyond the first that run on Spot (percent)."
  type = object({
    cpu          = number
    memory       = number
    min_tasks    = number
    max_tasks    = number
    spot_percent = number
  })
}

variable "requests_per_task" {
  description = "Scales on this many requests a minute and task, measured at this target (app/…/targetgroup/…); null scales on CPU alone."
  type = object({
    target         = number
    resource_label = string
  })
  default = null
}

variable "environment" {
  description = "The container's environment, nothing secret in it."
  type        = map(string)
  default     = {}
}

variable "secrets" {
  description = "Secrets in the container's environment: the variable's name to SECRET-ARN, or SECRET-ARN:JSON-KEY::."
  type        = map(string)
  default     = {}
}

variable "reread_secret_arns" {
  description = "Secrets that the code itself reads while it runs, since they may change."
  type        = list(string)
  default     = []
}

variable "writable_paths" {
  description = "Where the container may write; all else is read-only."
  type        = list(string)
}

variable "capabilities_needed" {
  description = "Whether the image begins as root and needs Linux capabilities."
  type        = bool
  default     = false
}

variable "rollback_alarm_names" {
  description = "Alarms that turn a deployment back when they fire during it."
  type        = list(string)
}

variable "log_group_name" {
  description = "The log group to make, such as /anirec/staging/api."
  type        = string
}

variable "log_retention_days" {
  description = "Days for which the logs are kept."
  type        = number
}

variable "kms_key_arn" {
  description = "The key that encrypts the logs and the secrets."
  type        = string
}

variable "permissions_boundary_arn" {
  description = "What its roles may do at the most (modules/boundary)."
  type        = string
}
