variable "name" {
  description = "Prefix of every name, such as anirec-staging. The roles may touch only what begins so."
  type        = string
}

variable "environment" {
  description = "The environment, which is also the name of GitHub's environment that deploys."
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

variable "github_subject" {
  description = "What the subject of the repository's tokens begins with: repo:OWNER/NAME, or repo:OWNER@ID/NAME@ID."
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

variable "image_tag_parameter" {
  description = "The SSM parameter that holds the deployed tag, such as /anirec/staging/image-tag."
  type        = string
}

variable "log_group_prefix" {
  description = "Where log groups are filed, such as /anirec/staging."
  type        = string
}

variable "repository_prefix" {
  description = "What the names of the ECR repositories begin with, such as anirec."
  type        = string
}

variable "cluster_arn" {
  description = "The cluster that is deployed to."
  type        = string
}

variable "passed_role_arns" {
  description = "The roles of the tasks that a deployment registers."
  type        = list(string)
}

variable "readable_secret_arns" {
  description = "Secrets whose values Terraform compares, and must therefore read."
  type        = list(string)
}

variable "kms_key_arn" {
  description = "The environment's key."
  type        = string
}

variable "permissions_boundary_arn" {
  description = "What its roles may do at the most (modules/boundary)."
  type        = string
}
