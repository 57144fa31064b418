output "arn" {
  description = "What a workflow gives aws-actions/configure-aws-credentials as role-to-assume."
  value       = aws_iam_role.this.arn

  depends_on = [aws_iam_role_policy.this, aws_iam_role_policy_attachment.this]
}

output "attached_policy_arns" {
  description = "The managed policies that it has."
  value       = var.managed_policy_arns
}
