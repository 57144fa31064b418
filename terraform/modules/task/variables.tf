variable "name" {
  description = "The task definition's family and the prefix of its roles, such as anirec-staging-api."
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

variable "containers" {
  description = "What runs, one after another: each starts when the one before it has ended with 0. Empty command: the image's own."
  type = list(object({
    name    = string
    command = list(string)
  }))

  validation {
    condition     = length(var.containers) > 0
    error_message = "A task runs at least one container."
  }
}

variable "port" {
  description = "What the container listens on (TCP); null where nothing listens."
  type        = number
  default     = null
}

variable "size" {
  description = "CPU in units of 1/1024 core and memory in MiB; Fargate knows certain pairs only."
  type = object({
    cpu    = number
    memory = number
  })
}

variable "architecture" {
  description = "X86_64 or ARM64, as the image was built."
  type        = string
}

variable "environment" {
  description = "The containers' environment, nothing secret in it."
  type        = map(string)
  default     = {}
}

variable "secrets" {
  description = "Secrets in the containers' environment: the variable's name to SECRET-ARN, or SECRET-ARN:JSON-KEY::."
  type        = map(string)
  default     = {}
}

variable "reread_secret_arns" {
  description = "Secrets that the code itself reads while it runs, since they may change."
  type        = list(string)
  default     = []
}

variable "reread_database" {
  description = "A database (its identifier) whose password, in the secret that RDS makes for it, the code itself reads while it runs; null: none."
  type        = string
  default     = null
}

variable "writable_paths" {
  description = "Where the containers may write; all else is read-only. Kept only as long as the task."
  type        = list(string)
}

variable "capabilities_needed" {
  description = "Whether the image begins as root and needs Linux capabilities; all are dropped otherwise."
  type        = bool
  default     = false
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
