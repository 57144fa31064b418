variable "name" {
  description = "Prefix of every name, such as anirec-staging. What is called so, or begins so, belongs to the environment."
  type        = string
}

variable "environment" {
  description = "The environment, which is also the tag Environment of what has no name of ours."
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

variable "path" {
  description = "Where secrets are filed, such as anirec/staging; parameters and logs are below it with a slash before."
  type        = string
}

variable "repository_prefix" {
  description = "What the names of the ECR repositories begin with, such as anirec."
  type        = string
}

variable "domain_name" {
  description = "The site's name: the only one in the zone that belongs to the environment."
  type        = string
}

variable "state_bucket" {
  description = "The bucket that holds Terraform's state."
  type        = string
}

variable "state_key_alias" {
  description = "Alias of the key that encrypts the state."
  type        = string
}
