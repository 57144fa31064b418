variable "name" {
  description = "Prefix of every name, such as anirec-staging."
  type        = string
}

variable "vpc_id" {
  description = "The VPC that the groups belong to."
  type        = string
}

variable "ports" {
  description = "What each part listens on (TCP)."
  type = object({
    client   = number
    api      = number
    database = number
    cache    = number
  })
}

variable "cloudfront_only" {
  description = "Whether CloudFront alone may reach the load balancer, and not the world."
  type        = bool
}

variable "database_proxy" {
  description = "Whether RDS Proxy stands between the API and the database."
  type        = bool
}
