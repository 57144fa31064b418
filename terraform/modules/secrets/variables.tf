variable "prefix" {
  description = "Where the secrets are filed, such as anirec/staging."
  type        = string
}

variable "recovery_days" {
  description = "Days for which a deleted secret can be brought back; 0 frees its name at once."
  type        = number
}

variable "kms_key_arn" {
  description = "The key that encrypts the secrets."
  type        = string
}
