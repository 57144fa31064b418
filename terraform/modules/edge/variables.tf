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

variable "vpc_id" {
  description = "The VPC that the targets are in."
  type        = string
}

variable "subnet_ids" {
  description = "Public subnets, one a zone."
  type        = list(string)
}

variable "security_group_id" {
  description = "The load balancer's group."
  type        = string
}

variable "domain_name" {
  description = "The site's name."
  type        = string
}

variable "hosted_zone" {
  description = "The Route 53 zone that holds the site's name."
  type        = string
}

variable "ports" {
  description = "What the targets listen on (TCP)."
  type = object({
    client = number
    api    = number
  })
}

variable "waf" {
  description = "As the root's variable of the same name."
  type = object({
    enabled    = bool
    rate_limit = number
  })
}

variable "deletion_protection" {
  description = "Keeps the load balancer and its logs from being deleted."
  type        = bool
}

variable "log_retention_days" {
  description = "Days for which access logs and WAF's logs are kept."
  type        = number
}

variable "kms_key_arn" {
  description = "The key that encrypts WAF's logs."
  type        = string
}

variable "cloudfront" {
  description = "As the root's variable of the same name."
  type = object({
    enabled        = bool
    price_class    = string
    secret_version = number
  })
}

variable "origin_secret_name" {
  description = "Name of the secret by which the load balancer knows CloudFront, such as anirec/staging/origin-secret."
  type        = string
}

variable "secret_recovery_days" {
  description = "Days for which a deleted secret can be brought back; 0 frees its name at once."
  type        = number
}
