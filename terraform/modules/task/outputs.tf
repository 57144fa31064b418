output "definition_arn" {
  description = "The task definition with its revision."
  value       = aws_ecs_task_definition.this.arn

  # A task that starts before its role may pull and log fails.
  depends_on = [aws_iam_role_policy.execution, aws_iam_role_policy.task]
}

output "role_arns" {
  description = "The roles that whoever starts this task must be allowed to pass."
  value       = [aws_iam_role.execution.arn, aws_iam_role.task.arn]
}

output "log_group_name" {
  description = "Where it logs."
  value       = aws_cloudwatch_log_group.this.name
}
