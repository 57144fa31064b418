variable "name" {
  description = "Prefix of every name, such as anirec-staging."
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

variable "cluster_arn" {
  description = "The cluster that the jobs run in."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets, one a zone."
  type        = list(string)
}

variable "security_group_id" {
  description = "The jobs' group."
  type        = string
}

variable "jobs" {
  description = "By name: the commands that run one after another, the size of the task (1/1024 core, MiB), when it runs by itself (a Scheduler expression in UTC; null: only when somebody runs it), whether that is to the minute, whether it is given the stores and their passwords, and a database whose password it may read itself (its identifier)."
  type = map(object({
    commands     = list(list(string))
    cpu          = number
    memory       = number
    schedule     = string
    on_time      = optional(bool, false)
    needs_stores = optional(bool, true)

    reads_passwords_of = optional(string)
  }))
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

variable "environment" {
  description = "The containers' environment, nothing secret in it."
  type        = map(string)
}

variable "public_url" {
  description = "The site as visitors reach it."
  type        = string
}

variable "secrets" {
  description = "Secrets in the containers' environment: the variable's name to SECRET-ARN, or SECRET-ARN:JSON-KEY::."
  type        = map(string)
}

variable "writable_paths" {
  description = "Where the containers may write; what one command leaves there the next one finds."
  type        = list(string)
}

variable "log_group_prefix" {
  description = "Where log groups are filed, such as /anirec/staging."
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
