output "role_arns" {
  description = "The roles by what they are for: plan, deploy, provision."
  value = {
    plan      = module.plan.arn
    deploy    = module.deploy.arn
    provision = module.provision.arn
  }
}
