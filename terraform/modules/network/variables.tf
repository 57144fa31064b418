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

variable "network" {
  description = "As the root's variable of the same name."
  type = object({
    cidr                = string
    zones               = number
    nat                 = string
    interface_endpoints = bool
    flow_logs           = string
  })
}

variable "log_retention_days" {
  description = "Days for which flow logs are kept."
  type        = number
}

variable "log_group_prefix" {
  description = "Where log groups are filed, such as /anirec/staging."
  type        = string
}

variable "kms_key_arn" {
  description = "The key that encrypts the flow logs."
  type        = string
}

variable "permissions_boundary_arn" {
  description = "What its roles may do at the most (modules/boundary)."
  type        = string
}
