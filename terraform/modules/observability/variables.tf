variable "name" {
  description = "Prefix of every name, such as anirec-staging."
  type        = string
}

variable "environment" {
  description = "The environment, as the API's own metrics name it."
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

variable "kms_key_arn" {
  description = "The key that encrypts the alerts; it must let CloudWatch, EventBridge and Budgets use it."
  type        = string
}

variable "alert_emails" {
  description = "Who is told. Each address is asked once to confirm."
  type        = set(string)
}

variable "runbook_url" {
  description = "The page whose headings are the alarms' names; each alarm links to its own."
  type        = string
}

variable "monthly_budget_usd" {
  description = "What the environment may cost a month."
  type        = number
}

variable "load_balancer_arn_suffix" {
  description = "The load balancer: app/NAME/ID."
  type        = string
}

variable "target_group_arn_suffixes" {
  description = "The target groups by service (client, api): targetgroup/NAME/ID."
  type        = map(string)
}

variable "certificate_arn" {
  description = "The site's certificate."
  type        = string
}

variable "cluster" {
  description = "The cluster that the services run in."
  type = object({
    name = string
    arn  = string
  })
}

variable "services" {
  description = "The services by short name (client, api): their ECS name and how many tasks there must be."
  type = map(object({
    name      = string
    min_tasks = number
  }))
}

variable "jobs" {
  description = "The jobs' task definition families."
  type        = set(string)
}

variable "database" {
  description = "The instance, its storage in GB, and how many connections it takes."
  type = object({
    identifier      = string
    storage_gb      = number
    max_connections = number
  })
}

variable "cache_node_ids" {
  description = "The cache's nodes (CacheClusterId)."
  type        = list(string)
}

variable "api_log_group_name" {
  description = "The API's log group, which the saved queries search."
  type        = string
}

variable "model_max_age_hours" {
  description = "Hours after which the recommendation model counts as stale; null where it is not trained by the clock."
  type        = number
}

variable "changes_are_sent" {
  description = "Whether people's changes are sent to MyAnimeList."
  type        = bool
}

variable "journeys_are_made" {
  description = "Whether a job walks a visitor's way every five minutes."
  type        = bool
}
