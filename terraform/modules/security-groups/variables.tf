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
