output "run" {
  description = "By job: the input of `aws ecs run-task --cli-input-json`, which runs it once."
  value = {
    for name, task in module.task : name => {
      cluster              = var.cluster_arn
      taskDefinition       = task.definition_arn
      launchType           = "FARGATE"
      startedBy            = "terraform-output"
      enableECSManagedTags = true
      propagateTags        = "TASK_DEFINITION"
      networkConfiguration = {
        awsvpcConfiguration = {
          subnets        = var.subnet_ids
          securityGroups = [var.security_group_id]
          assignPublicIp = "DISABLED"
        }
      }
    }
  }
}

output "role_arns" {
  description = "The roles that whoever runs or deploys the jobs must be allowed to pass."
  value       = flatten([for task in module.task : task.role_arns])
}
