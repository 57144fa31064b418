# One environment, from the ground up. What runs in it is in services.tf, which version of it in release.tf.

module "encryption" {
  source = "./modules/encryption"

  name    = local.name
  account = local.account
}

# Before the first role.
module "boundary" {
  source = "./modules/boundary"

  name              = local.name
  environment       = var.environment
  account           = local.account
  path              = local.path
  repository_prefix = local.project
  domain_name       = var.domain_name
  state_bucket      = local.state_bucket
  state_key_alias   = local.state_key_alias
}

module "network" {
  source = "./modules/network"

  name                     = local.name
  account                  = local.account
  network                  = var.network
  log_group_prefix         = "/${local.path}"
  log_retention_days       = var.log_retention_days
  kms_key_arn              = module.encryption.key_arn
  permissions_boundary_arn = module.boundary.arn
}

module "security_groups" {
  source = "./modules/security-groups"

  name            = local.name
  vpc_id          = module.network.vpc_id
  ports           = local.ports
  cloudfront_only = var.cloudfront.enabled
  database_proxy  = var.database.proxy
}

module "edge" {
  source = "./modules/edge"

  name              = local.name
  account           = local.account
  vpc_id            = module.network.vpc_id
  subnet_ids        = module.network.public_subnet_ids
  security_group_id = module.security_groups.ids["load-balancer"]
  domain_name       = var.domain_name
  hosted_zone       = var.hosted_zone
  ports             = { client = local.ports.client, api = local.ports.api }
  waf               = var.waf
  cloudfront        = var.cloudfront

  origin_secret_name   = "${local.path}/origin-secret"
  secret_recovery_days = local.secret_recovery_days

  deletion_protection = var.deletion_protection
  log_retention_days  = var.log_retention_days
  kms_key_arn         = module.encryption.key_arn
}

module "database" {
  source = "./modules/database"

  name                     = local.name
  account                  = local.account
  subnet_ids               = module.network.data_subnet_ids
  security_group_id        = module.security_groups.ids["database"]
  proxy_security_group_id  = lookup(module.security_groups.ids, "database-proxy", null)
  port                     = local.ports.database
  database                 = var.database
  deletion_protection      = var.deletion_protection
  password_rotation_days   = var.database_password_rotation_days
  log_retention_days       = var.log_retention_days
  kms_key_arn              = module.encryption.key_arn
  permissions_boundary_arn = module.boundary.arn
}

module "cache" {
  source = "./modules/cache"

  name                 = local.name
  subnet_ids           = module.network.data_subnet_ids
  security_group_id    = module.security_groups.ids["cache"]
  port                 = local.ports.cache
  cache                = var.cache
  password_secret_name = "${local.path}/cache-password"
  secret_recovery_days = local.secret_recovery_days
  kms_key_arn          = module.encryption.key_arn
}

module "secrets" {
  source = "./modules/secrets"

  prefix        = local.path
  recovery_days = local.secret_recovery_days
  kms_key_arn   = module.encryption.key_arn
}

module "cluster" {
  source = "./modules/cluster"

  name               = local.name
  container_insights = var.container_insights
  log_retention_days = var.log_retention_days
  kms_key_arn        = module.encryption.key_arn
}

module "observability" {
  source = "./modules/observability"

  name                      = local.name
  environment               = var.environment
  account                   = local.account
  kms_key_arn               = module.encryption.key_arn
  alert_emails              = var.alert_emails
  runbook_url               = "https://github.com/${var.github_repository}/blob/main/docs/runbook.md"
  monthly_budget_usd        = var.monthly_budget_usd
  load_balancer_arn_suffix  = module.edge.load_balancer_arn_suffix
  target_group_arn_suffixes = { for name, group in module.edge.target_groups : name => group.arn_suffix }
  certificate_arn           = module.edge.certificate_arn
  cluster                   = { name = module.cluster.name, arn = module.cluster.arn }
  services = {
    client = { name = local.service_names.client, min_tasks = var.client.min_tasks }
    api    = { name = local.service_names.api, min_tasks = var.api.min_tasks }
  }
  jobs = toset([for job in local.watched_jobs : "${local.name}-${job}"])
  database = {
    identifier      = module.database.identifier
    storage_gb      = var.database.storage_gb
    max_connections = var.database.max_connections
  }
  cache_node_ids      = module.cache.node_ids
  api_log_group_name  = module.api.log_group_name
  model_max_age_hours = var.schedules.train == null ? null : local.model_max_age_hours
  journeys_are_made   = var.schedules.journey != null
  changes_are_sent    = var.mal_writes == "on"
}

module "pipeline" {
  source = "./modules/pipeline"

  name                     = local.name
  environment              = var.environment
  account                  = local.account
  github_subject           = local.github_subject
  state_bucket             = local.state_bucket
  state_key_alias          = local.state_key_alias
  image_tag_parameter      = local.image_tag_parameter
  log_group_prefix         = "/${local.path}"
  repository_prefix        = local.project
  cluster_arn              = module.cluster.arn
  passed_role_arns         = concat(module.client.role_arns, module.api.role_arns, module.jobs.role_arns)
  readable_secret_arns     = concat([module.cache.password_secret_arn], module.edge.origin_secret_arns)
  permissions_boundary_arn = module.boundary.arn
  kms_key_arn              = module.encryption.key_arn
}
