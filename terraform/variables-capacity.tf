# What the environment runs on: network, tasks, jobs, database, cache.

variable "network" {
  description = <<-TEXT
    The VPC.
      cidr                its /16
      zones               over how many zones it stretches: 2 or 3
      nat                 how tasks reach the internet: one (33 USD a month), per_zone (33 USD each; survives a zone), or
                          none: nobody can sign in or import, and interface_endpoints must be on
      interface_endpoints whether images, logs and secrets bypass NAT (7 USD a month each, four a zone)
      flow_logs           which connections are logged: ALL, REJECT or ACCEPT
  TEXT
  type = object({
    cidr                = optional(string, "10.0.0.0/16")
    zones               = number
    nat                 = string
    interface_endpoints = optional(bool, false)
    flow_logs           = optional(string, "REJECT")
  })
  nullable = false

  validation {
    condition     = can(cidrhost(var.network.cidr, 0)) && endswith(var.network.cidr, "/16")
    error_message = "The VPC's range is a /16, such as 10.0.0.0/16."
  }

  validation {
    condition     = contains([2, 3], var.network.zones)
    error_message = "The network stretches over 2 or 3 zones."
  }

  validation {
    condition     = contains(["none", "one", "per_zone"], var.network.nat)
    error_message = "NAT is none, one or per_zone."
  }

  validation {
    condition     = var.network.nat != "none" || var.network.interface_endpoints
    error_message = "Without NAT the tasks need interface endpoints to pull their images."
  }

  validation {
    condition     = var.environment != "production" || var.network.nat != "none"
    error_message = "Production needs NAT: without it nobody can sign in with MyAnimeList."
  }

  validation {
    condition     = contains(["ALL", "REJECT", "ACCEPT"], var.network.flow_logs)
    error_message = "Flow logs hold ALL, REJECT or ACCEPT."
  }
}

variable "api" {
  description = <<-TEXT
    The API's tasks.
      cpu, memory    size of one: 1/1024 core and MiB, in a pair that Fargate knows
      min_tasks      how many run always
      max_tasks      how many run at most
      spot_percent   share of those beyond the first that run on Spot: 70 % cheaper, and taken away at two minutes' notice
  TEXT
  type = object({
    cpu          = number
    memory       = number
    min_tasks    = number
    max_tasks    = number
    spot_percent = optional(number, 0)
  })
  nullable = false

  validation {
    condition     = contains(local.fargate_sizes, "${var.api.cpu}/${var.api.memory}")
    error_message = "Fargate knows no task of this cpu and memory: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html."
  }

  validation {
    condition     = var.api.min_tasks >= 1 && var.api.max_tasks >= var.api.min_tasks
    error_message = "There is at least one task, and max_tasks is no less than min_tasks."
  }

  validation {
    condition     = var.environment != "production" || var.api.min_tasks >= 2
    error_message = "Production runs at least 2 tasks of the API."
  }

  validation {
    condition     = var.api.spot_percent >= 0 && var.api.spot_percent <= 100
    error_message = "spot_percent is 0 to 100."
  }

  validation {
    # A task opens 10 for its work and one to ask after the database while these are in use (api/src/platform/postgres/postgres-pool.ts).
    # Twice as many tasks run side by side during a deployment, and each of the three jobs may. PostgreSQL keeps 3 for
    # superusers, RDS 2 for its own, and 2 are for people.
    condition     = var.database.proxy || (var.api.max_tasks * 2 + 3) * 11 + 7 <= var.database.max_connections
    error_message = "Each task and job opens up to 11 connections, and a deployment runs twice as many tasks: raise database.max_connections to 22 * max_tasks + 40, lower max_tasks, or set database.proxy."
  }
}

variable "client" {
  description = "The web client's tasks; the same fields as api."
  type = object({
    cpu          = number
    memory       = number
    min_tasks    = number
    max_tasks    = number
    spot_percent = optional(number, 0)
  })
  nullable = false

  validation {
    condition     = contains(local.fargate_sizes, "${var.client.cpu}/${var.client.memory}")
    error_message = "Fargate knows no task of this cpu and memory: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html."
  }

  validation {
    condition     = var.client.min_tasks >= 1 && var.client.max_tasks >= var.client.min_tasks
    error_message = "There is at least one task, and max_tasks is no less than min_tasks."
  }

  validation {
    condition     = var.environment != "production" || var.client.min_tasks >= 2
    error_message = "Production runs at least 2 tasks of the client."
  }

  validation {
    condition     = var.client.spot_percent >= 0 && var.client.spot_percent <= 100
    error_message = "spot_percent is 0 to 100."
  }
}

variable "schedules" {
  description = "When jobs run by themselves: Scheduler expressions in UTC, such as rate(1 day) or cron(0 5 ? * SUN *). null: never. The journey leads out and in again by the site's name, which takes NAT."
  type = object({
    load_catalogue = optional(string)
    train          = optional(string)
    journey        = optional(string)
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for schedule in values(var.schedules) : schedule == null || can(regex("^(rate|cron)\\(.+\\)$", schedule))])
    error_message = "A schedule is written rate(…) or cron(…)."
  }

  validation {
    condition     = coalesce(var.schedules.journey, "rate(5 minutes)") == "rate(5 minutes)"
    error_message = "The journey is made every five minutes, as its alarm expects, or never: rate(5 minutes)."
  }
}

variable "database" {
  description = <<-TEXT
    PostgreSQL on RDS.
      instance_class   its size, such as db.t4g.micro
      storage_gb       its first storage (gp3)
      max_storage_gb   up to which it grows by itself
      max_connections  how many connections it takes; each costs up to 10 MB
      proxy            whether RDS Proxy stands between the API and it (README, "RDS Proxy"), for more tasks than there are
                       connections; about 22 USD a month for two cores
      multi_az         whether a copy stands by in another zone (doubles the price)
      backup_days      back to which point it can be restored: 7 to 35 days
  TEXT
  type = object({
    instance_class  = string
    storage_gb      = optional(number, 20)
    max_storage_gb  = optional(number, 100)
    max_connections = optional(number, 100)
    proxy           = optional(bool, false)
    multi_az        = bool
    backup_days     = number
  })
  nullable = false

  validation {
    condition     = can(regex("^db\\.[a-z0-9]+\\.[a-z0-9]+$", var.database.instance_class))
    error_message = "An instance class is written like db.t4g.micro."
  }

  validation {
    condition     = var.database.storage_gb >= 20 && var.database.max_storage_gb > var.database.storage_gb
    error_message = "gp3 storage is at least 20 GB, and max_storage_gb is more than storage_gb."
  }

  validation {
    condition     = var.database.backup_days >= 7 && var.database.backup_days <= 35
    error_message = "Backups are kept for 7 to 35 days."
  }

  validation {
    condition     = var.environment != "production" || var.database.multi_az
    error_message = "Production's database stands in two zones (multi_az)."
  }
}

variable "cache" {
  description = <<-TEXT
    Valkey on ElastiCache.
      node_type         its size, such as cache.t4g.micro
      replicas          copies in other zones, one of which takes over when the first node fails
      snapshot_days     for how long daily snapshots are kept; losing the cache signs people out, and no more
      password_version  raise it to replace the password
  TEXT
  type = object({
    node_type        = string
    replicas         = number
    snapshot_days    = optional(number, 0)
    password_version = optional(number, 1)
  })
  nullable = false

  validation {
    condition     = can(regex("^cache\\.[a-z0-9]+\\.[a-z0-9]+$", var.cache.node_type))
    error_message = "A node type is written like cache.t4g.micro."
  }

  validation {
    condition     = var.cache.replicas >= 0 && var.cache.replicas <= 5
    error_message = "There are 0 to 5 replicas."
  }

  validation {
    condition     = var.environment != "production" || var.cache.replicas >= 1
    error_message = "Production's cache has at least one replica to fail over to."
  }

  validation {
    condition     = var.cache.snapshot_days >= 0 && var.cache.snapshot_days <= 35
    error_message = "Snapshots are kept for 0 to 35 days."
  }
}
