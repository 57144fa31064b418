variable "name" {
  description = "The repository's name, such as anirec/api."
  type        = string
}

variable "kept_images" {
  description = "How many images stay. One a push to main: this is how far a rollback can go, and an environment lag behind."
  type        = number

  validation {
    condition     = var.kept_images >= 30
    error_message = "At least 30 images are kept, to have versions to go back to."
  }
}
