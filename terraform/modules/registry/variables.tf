variable "name" {
  description = "The repository's name, such as anirec/api."
  type        = string
}

variable "kept_images" {
  description = "How many images stay. One a push to main: this is how far a rollback can go, and an environment lag behind. null where they go by age."
  type        = number
  default     = null

  validation {
    condition     = var.kept_images == null || try(var.kept_images >= 30, false)
    error_message = "At least 30 images are kept, to have versions to go back to."
  }
}

variable "kept_days" {
  description = "For how many days an image stays; null where the newest stay, however old."
  type        = number
  default     = null

  validation {
    condition     = (var.kept_days == null) != (var.kept_images == null)
    error_message = "Images go by number or by age: one of kept_images and kept_days."
  }
}

variable "tags_move" {
  description = "Whether a tag may name something else later. Never for what is deployed."
  type        = bool
  default     = false
  nullable    = false
}
