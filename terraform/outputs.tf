output "url" {
  description = "The site."

  # By the record, not the variable: an output that refers to nothing is left out of a targeted apply, and a first
  # deployment asks for it before the whole one.
  value = "https://${module.edge.domain_name}"
}

output "image_tag" {
  description = "The version that runs: a commit's SHA."
  value       = aws_ssm_parameter.image_tag.insecure_value
}

output "image_tag_parameter" {
  description = "The SSM parameter that holds the version; its history is the history of deployments."
  value       = local.image_tag_parameter
}

output "images" {
  description = "What api and client run, by digest, registry included."
  value       = local.images
}

output "jobs" {
  description = "By job (migrate, load-catalogue, train): the input of `aws ecs run-task --cli-input-json`, which runs it once."
  value       = module.jobs.run
}

output "cluster" {
  description = "The ECS cluster."
  value       = module.cluster.name
}

output "services" {
  description = "The services (client, api): their names in the cluster and the task definitions that they run."
  value = {
    client = { name = module.client.name, task_definition = module.client.definition_arn }
    api    = { name = module.api.name, task_definition = module.api.definition_arn }
  }
}

output "log_group_prefix" {
  description = "Every service and job logs to its own group below this."
  value       = "/${local.path}"
}

output "secrets" {
  description = "The secrets that people fill in before the first version runs: mal-client, token-keys (README)."
  value = {
    mal-client = module.secrets.mal_client_arn
    token-keys = module.secrets.token_keys_arn
  }
}

output "database" {
  description = "The RDS instance, and RDS's own secret with its password."
  value = {
    identifier          = module.database.identifier
    address             = module.database.address
    password_secret_arn = module.database.password_secret_arn
  }
}

output "alerts_topic_arn" {
  description = "Where every alert is published; subscribe a pager or a chat here."
  value       = module.observability.alerts_topic_arn
}

output "dashboard_url" {
  description = "The dashboard in CloudWatch."
  value       = "https://${var.aws_region}.console.aws.amazon.com/cloudwatch/home?region=${var.aws_region}#dashboards/dashboard/${module.observability.dashboard_name}"
}

output "runbook_headings" {
  description = "What docs/runbook.md must have an entry for: every alarm and alert."
  value       = module.observability.runbook_headings
}

output "pipeline_role_arns" {
  description = "The roles that GitHub's workflows take: plan, deploy, rehearse, provision."
  value       = module.pipeline.role_arns
}
