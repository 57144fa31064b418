variable "name" {
  description = "The cache's identifier, such as anirec-staging."
  type        = string

  validation {
    condition     = length(var.name) <= 40
    error_message = "ElastiCache allows 40 characters."
  }
}

variable "subnet_ids" {
  description = "Data subnets, in two zones or more where there are replicas."
  type        = list(string)
}

variable "security_group_id" {
  description = "The cache's group."
  type        = string
}

variable "port" {
  description = "What the cache listens on (TCP)."
  type        = number
}

variable "cache" {
  description = "As the root's variable of the same name."
  type = object({
    node_type        = string
    replicas         = number
    snapshot_days    = number
    password_version = number
  })
}

variable "password_secret_name" {
  description = "Name of the secret that holds the cache's password, such as anirec/staging/cache-password."
  type        = string
}

variable "secret_recovery_days" {
  description = "Days for which a deleted secret can be brought back; 0 frees its name at once."
  type        = number
}

variable "kms_key_arn" {
  description = "The key that encrypts the cache and its password."
  type        = string
}
