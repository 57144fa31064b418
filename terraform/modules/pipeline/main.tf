# What GitHub's workflows may do in this environment, least first. docs/adr/0010 says how they are used.
#
#   plan       pull requests, and main's drift check: look, and read the state
#   deploy     GitHub environment ENVIRONMENT: register task definitions, update services, run jobs, move the tag
#   rehearse   GitHub environment ENVIRONMENT: make a database of a backup, run a job on it, and take it away
#   provision  GitHub environment ENVIRONMENT-infrastructure, which asks a person: change anything of this environment

locals {
  # https://docs.github.com/en/actions/concepts/security/openid-connect
  subjects = {
    plan      = ["${var.github_subject}:pull_request", "${var.github_subject}:ref:refs/heads/main"]
    deploy    = ["${var.github_subject}:environment:${var.environment}"]
    rehearse  = ["${var.github_subject}:environment:${var.environment}"]
    provision = ["${var.github_subject}:environment:${var.environment}-infrastructure"]
  }
}

module "plan" {
  source = "../github-role"

  name                     = "${var.name}-plan"
  description              = "Plans ${var.name} and changes nothing; run with -lock=false"
  account                  = var.account
  permissions_boundary_arn = var.permissions_boundary_arn
  subjects                 = local.subjects.plan
  policies                 = { read = local.read_policy, read-state = local.read_state_policy }
}

module "deploy" {
  source = "../github-role"

  name                     = "${var.name}-deploy"
  description              = "Puts a version of the images into ${var.name}"
  account                  = var.account
  permissions_boundary_arn = var.permissions_boundary_arn
  subjects                 = local.subjects.deploy
  policies                 = { read = local.read_policy, read-state = local.read_state_policy, write-state = local.write_state_policy, deploy = local.deploy_policy }
}

module "rehearse" {
  source = "../github-role"

  name                     = "${var.name}-rehearse"
  description              = "Makes a database of a backup of ${var.name}, and takes it away"
  account                  = var.account
  permissions_boundary_arn = var.permissions_boundary_arn
  subjects                 = local.subjects.rehearse
  policies                 = { read = local.read_policy, read-state = local.read_state_policy, rehearse = local.rehearse_policy }
}

module "provision" {
  source = "../github-role"

  name                     = "${var.name}-provision"
  description              = "Changes the infrastructure of ${var.name}"
  account                  = var.account
  permissions_boundary_arn = var.permissions_boundary_arn
  subjects                 = local.subjects.provision
  # All that belongs to the environment, which is the boundary too.
  managed_policy_arns = { boundary = var.permissions_boundary_arn }
}
