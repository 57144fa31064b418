variable "name" {
  description = "The cluster's name, such as anirec-staging."
  type        = string
}

variable "container_insights" {
  description = "enabled, or enhanced for metrics of each task and container."
  type        = string
}

variable "log_retention_days" {
  description = "Days for which Container Insights' raw events are kept."
  type        = number
}

variable "kms_key_arn" {
  description = "The key that encrypts Container Insights' raw events."
  type        = string
}
