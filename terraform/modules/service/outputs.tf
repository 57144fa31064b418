output "arn" {
  description = "The service."
  value       = aws_ecs_service.this.id
}

output "name" {
  description = "The service's name."
  value       = aws_ecs_service.this.name
}

output "definition_arn" {
  description = "The task definition that it runs, with its revision."
  value       = aws_ecs_service.this.task_definition
}

output "role_arns" {
  description = "The roles that whoever deploys it must be allowed to pass."
  value       = module.task.role_arns
}

output "log_group_name" {
  description = "Where it logs."
  value       = module.task.log_group_name
}
