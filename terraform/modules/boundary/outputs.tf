output "arn" {
  description = "The policy: what a role of this environment may do at the most."
  value       = aws_iam_policy.this.arn
}
