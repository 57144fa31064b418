variable "name" {
  description = "The instance's identifier, such as anirec-staging."
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

variable "subnet_ids" {
  description = "Data subnets, in two zones or more."
  type        = list(string)
}

variable "security_group_id" {
  description = "The database's group."
  type        = string
}

variable "port" {
  description = "What PostgreSQL listens on (TCP)."
  type        = number
}

variable "database" {
  description = "As the root's variable of the same name."
  type = object({
    instance_class  = string
    storage_gb      = number
    max_storage_gb  = number
    max_connections = number
    proxy           = bool
    multi_az        = bool
    backup_days     = number
  })
}

variable "password_rotation_days" {
  description = "Days after which RDS replaces the password by itself; null leaves RDS's own 7."
  type        = number
}

variable "deletion_protection" {
  description = "Keeps the instance from being deleted, and takes a last snapshot when it is."
  type        = bool
}

variable "log_retention_days" {
  description = "Days for which PostgreSQL's logs are kept."
  type        = number
}

variable "kms_key_arn" {
  description = "The key that encrypts storage, snapshots, the password, insights and logs."
  type        = string
}

variable "permissions_boundary_arn" {
  description = "What its roles may do at the most (modules/boundary)."
  type        = string
}

variable "proxy_security_group_id" {
  description = "The proxy's group; null where there is none."
  type        = string
}
