resource "aws_ecr_repository" "this" {
  name = var.name

  # A commit's SHA names one image for ever: what a rollback starts is what ran before.
  image_tag_mutability = var.tags_move ? "MUTABLE" : "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "KMS"
  }
}

locals {
  # Two lists, of which one is empty: the branches of a condition would be made one type, and numbers words.
  expiry = concat(
    [for number in var.kept_images[*] : {
      rulePriority = 2
      description  = "The newest ${number} stay"
      selection    = { tagStatus = "tagged", tagPatternList = ["*"], countType = "imageCountMoreThan", countNumber = number }
      action       = { type = "expire" }
    }],
    [for days in var.kept_days[*] : {
      rulePriority = 2
      description  = "Forgotten after ${days} days"
      selection    = { tagStatus = "tagged", tagPatternList = ["*"], countType = "sinceImagePushed", countUnit = "days", countNumber = days }
      action       = { type = "expire" }
    }],
  )
}

resource "aws_ecr_lifecycle_policy" "this" {
  repository = aws_ecr_repository.this.name

  policy = jsonencode({
    rules = concat([
      {
        rulePriority = 1
        description  = "Layers that no tag names are left over from broken pushes"
        selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 1 }
        action       = { type = "expire" }
      },
    ], local.expiry)
  })
}
