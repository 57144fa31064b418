output "role_arns" {
  description = "The roles by what they are for: plan, deploy, rehearse, provision."
  value = {
    plan      = module.plan.arn
    deploy    = module.deploy.arn
    rehearse  = module.rehearse.arn
    provision = module.provision.arn
  }
}
