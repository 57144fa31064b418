# Where and what -------------------------------------------------------------------------------------------------------

variable "aws_region" {
  description = "The AWS region, such as us-east-1."
  type        = string
  default     = "us-east-1"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.aws_region))
    error_message = "A region is written like us-east-1."
  }
}

variable "aws_account_id" {
  description = "The account that this environment lives in; Terraform refuses any other. null: whichever the credentials lead to."
  type        = string
  default     = null

  validation {
    condition     = var.aws_account_id == null || can(regex("^[0-9]{12}$", var.aws_account_id))
    error_message = "An account id has 12 digits."
  }
}

variable "environment" {
  description = "The environment's name, part of every resource's name. The name production brings rules of its own."
  type        = string
  nullable    = false

  validation {
    # With it the longest names stay within the load balancer's 32 characters.
    condition     = can(regex("^[a-z][a-z0-9]{1,11}$", var.environment))
    error_message = "An environment's name is 2 to 12 lower-case letters and digits, and begins with a letter."
  }
}

variable "domain_name" {
  description = "The name that the site is reached by, such as anirec.example."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", var.domain_name))
    error_message = "A domain name is lower-case labels joined by dots, without scheme or path."
  }

  validation {
    condition     = var.domain_name == var.hosted_zone || endswith(var.domain_name, ".${var.hosted_zone}")
    error_message = "The domain name must lie in the hosted zone."
  }
}

variable "hosted_zone" {
  description = "The public Route 53 zone that holds the domain name. It must exist, and its parent must delegate to it."
  type        = string
  nullable    = false
}

variable "image_tag" {
  description = "The version to run: the commit's SHA that both images are tagged with. null: the one that is deployed (README, \"Deploy\")."
  type        = string
  default     = null

  validation {
    condition     = var.image_tag == null || can(regex("^[0-9a-f]{40}$", var.image_tag))
    error_message = "An image tag is a whole Git SHA: 40 hexadecimal digits in lower case. Names such as latest say nothing."
  }
}

variable "posters" {
  description = "on: titles come with posters, which visitors' browsers get from Bangumi and The Movie Database. off: drawn covers alone, and nobody else is asked."
  type        = string
  default     = "on"
  nullable    = false

  validation {
    condition     = contains(["on", "off"], var.posters)
    error_message = "Posters are on or off."
  }
}

variable "anilist_details" {
  description = "on: AniList is asked for the synopsis, score, relations and trailer of each title that somebody looks at; read its terms first (https://docs.anilist.co/guide/terms-of-use). off: titles stand on the catalogue alone."
  type        = string
  default     = "off"
  nullable    = false

  validation {
    condition     = contains(["on", "off"], var.anilist_details)
    error_message = "AniList's details are on or off."
  }
}

variable "mal_writes" {
  description = "on: people may have what they change here changed on their lists at MyAnimeList too, if they want that. off: it is not offered."
  type        = string
  default     = "off"
  nullable    = false

  validation {
    condition     = contains(["on", "off"], var.mal_writes)
    error_message = "Changes at MyAnimeList are on or off."
  }
}

variable "architecture" {
  description = "What the images were built for: X86_64, or ARM64, which costs 20 % less on Fargate."
  type        = string
  default     = "X86_64"
  nullable    = false

  validation {
    condition     = contains(["X86_64", "ARM64"], var.architecture)
    error_message = "Fargate runs X86_64 and ARM64."
  }
}

# Who is told, and what it may cost --------------------------------------------------------------------------------------

variable "alert_emails" {
  description = "Who gets alarms. Each address is asked once to confirm. Empty: subscribe something else to the topic."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for address in var.alert_emails : can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", address))])
    error_message = "Each alert address must be an e-mail address."
  }

  validation {
    condition     = var.environment != "production" || length(var.alert_emails) > 0
    error_message = "Somebody must get production's alarms."
  }
}

variable "monthly_budget_usd" {
  description = "What the environment may cost a month (USD). Alerts come at 80 % of it, and when the forecast exceeds it."
  type        = number
  nullable    = false

  validation {
    condition     = var.monthly_budget_usd > 0
    error_message = "A budget is more than 0 USD."
  }
}

variable "cost_center" {
  description = "The tag CostCenter of every resource."
  type        = string
  default     = "anirec"
  nullable    = false
}

# What keeps it safe -----------------------------------------------------------------------------------------------------

variable "deletion_protection" {
  description = "Keeps database and load balancer from being deleted, takes a last snapshot, and lets deleted secrets be brought back."
  type        = bool
  nullable    = false

  validation {
    condition     = var.environment != "production" || var.deletion_protection
    error_message = "Production is protected from deletion. To tear it down, see the README."
  }
}

variable "database_password_rotation_days" {
  description = "Days after which RDS replaces the database's password by itself, counted from the last time that anyone did. The API takes the new one as it comes. null leaves RDS's own 7 days."
  type        = number
  default     = 30

  validation {
    condition     = var.database_password_rotation_days == null || try(var.database_password_rotation_days >= 1 && var.database_password_rotation_days <= 1000, false)
    error_message = "A password is rotated after 1 to 1000 days."
  }
}

variable "waf" {
  description = "Whether a web application firewall stands before the load balancer (about 10 USD a month), and how many requests one address may make in 5 minutes."
  type = object({
    enabled = bool
    # An API key may ask 3000 times in that time (api/src/http/limits/rate-limit-tiers.ts), and programs share addresses.
    rate_limit = optional(number, 4000)
  })
  nullable = false

  validation {
    condition     = var.waf.rate_limit >= 100 && var.waf.rate_limit <= 2000000
    error_message = "The rate limit is 100 to 2,000,000 requests in 5 minutes."
  }
}

variable "cloudfront" {
  description = <<-TEXT
    CloudFront before the load balancer (README, "CloudFront"): keeps the client's files and what is the same for everyone near
    visitors, for as long as their Cache-Control says, and is then the only way in.
      enabled         whether it is there; only in us-east-1, where CloudFront takes its certificate from
      price_class     where it keeps things: PriceClass_100 (North America, Europe), 200 (Asia too) or All
      secret_version  raise it to replace the secret by which the load balancer knows it
  TEXT
  type = object({
    enabled        = optional(bool, false)
    price_class    = optional(string, "PriceClass_100")
    secret_version = optional(number, 1)
  })
  default  = {}
  nullable = false

  validation {
    condition     = !var.cloudfront.enabled || var.aws_region == "us-east-1"
    error_message = "CloudFront takes its certificate and its firewall from us-east-1 alone: with it, the environment lives there."
  }

  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.cloudfront.price_class)
    error_message = "A price class is PriceClass_100, PriceClass_200 or PriceClass_All."
  }
}

variable "log_retention_days" {
  description = "Days for which every log is kept: services, jobs, database, access, flow, firewall."
  type        = number
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180 or 365 days."
  }
}

variable "log_level" {
  description = "What the API logs: error, warn, info or debug."
  type        = string
  default     = "info"
  nullable    = false

  validation {
    condition     = contains(["error", "warn", "info", "debug"], var.log_level)
    error_message = "The log level is error, warn, info or debug."
  }
}

variable "container_insights" {
  description = "enhanced for metrics of each task and container, or enabled for those of services alone (cheaper). The alarms on missing tasks need one of them."
  type        = string
  default     = "enhanced"
  nullable    = false

  validation {
    condition     = contains(["enabled", "enhanced"], var.container_insights)
    error_message = "Container Insights is enabled or enhanced."
  }
}
