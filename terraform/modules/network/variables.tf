variable "name" {
  description = "Prefix of every name, such as anirec-staging."
  type        = string
}

variable "region" {
  description = "The AWS region, which the names of VPC endpoints hold."
  type        = string
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
