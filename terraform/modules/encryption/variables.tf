variable "name" {
  description = "Name of the environment's resources, such as anirec-staging; the key's alias."
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
