output "lifecycle_policy" {
  description = "What goes when, as JSON."
  value       = aws_ecr_lifecycle_policy.this.policy
}

output "arn" {
  description = "The repository."
  value       = aws_ecr_repository.this.arn
}

output "url" {
  description = "What images are pushed to and pulled from, without a tag."
  value       = aws_ecr_repository.this.repository_url
}
