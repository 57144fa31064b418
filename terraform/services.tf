# What runs: the web client, the API, and the API's jobs. Client and API scale and fail apart.

locals {
  # Alarms name the services before these exist, because the services name the alarms that turn a deployment back.
  service_names = { client = "${local.name}-client", api = "${local.name}-api" }

  # A weekly training that failed twice.
  model_max_age_hours = 15 * 24

  # The database that restore-rehearsal makes of a backup.
  rehearsal = "${local.name}-rehearsal"

  public_url = "https://${var.domain_name}"

  # Of the API's image, for each of its commands. Neither address holds a password: those are secrets of their own.
  environment = {
    NODE_ENV     = "production"
    ENVIRONMENT  = var.environment
    LOG_LEVEL    = var.log_level
    DATABASE_URL = module.database.url
    REDIS_URL    = module.cache.url
  }
  api_environment = merge(local.environment, {
    DATABASE_URL = module.database.url_for_requests

    PORT       = tostring(local.ports.api)
    PUBLIC_URL = local.public_url

    # The load balancer, and CloudFront where that is: what a visitor writes into X-Forwarded-For must not pass for an address.
    TRUSTED_PROXIES = var.cloudfront.enabled ? "2" : "1"

    POSTERS         = var.posters
    ANILIST_DETAILS = var.anilist_details
    MAL_WRITES      = var.mal_writes

    # A task is given the password that is valid when it starts. Once the database refuses it, the API reads it anew.
    DATABASE_PASSWORD_SECRET = module.database.password_secret_arn
  })

  secrets = {
    DATABASE_PASSWORD = "${module.database.password_secret_arn}:password::"
    REDIS_PASSWORD    = module.cache.password_secret_arn
  }

  # On Fargate a volume belongs to root, unless the image names its path in VOLUME: then the volume begins as a copy of what
  # the image has there, with its owner and mode. Whatever a job's command leaves there its next one finds.
  # https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html
  api_writable_paths = ["/tmp"]

  jobs = {
    migrate = {
      commands = [["migrate"]]
      cpu      = 512
      memory   = 1024
      schedule = null
    }
    load-catalogue = {
      commands = [["load-catalogue"]]
      cpu      = 512
      memory   = 1024
      schedule = var.schedules.load_catalogue
    }

    # Training 5,000 lists on 6,000 titles takes a minute and 1 GB, and grows with the square of the titles. Fargate
    # charges by the second: a run costs about a cent. A model that learns from fewer than a thousand lists is worse than
    # the one that ships (docs/recommender.md): until people have brought as many, nothing is published.
    train = {
      commands = [
        ["train", "--from-database", "--least-lists", "1000", "--output", "/tmp/model.bin"],
        ["publish", "--model", "/tmp/model.bin", "--if-there"],
        ["precompute"],
      ]
      cpu      = 2048
      memory   = 8192
      schedule = var.schedules.train
    }

    # Of a database that is made of a backup: is it whole (restore-rehearsal)? Told nothing else it looks at the one that runs.
    rehearse = {
      commands           = [["migrate"], ["check-database"]]
      cpu                = 512
      memory             = 2048
      schedule           = null
      reads_passwords_of = local.rehearsal
    }

    # What a visitor does, from outside. It knows no secret and reaches no store.
    journey = {
      commands     = [["journey"]]
      cpu          = 256
      memory       = 512
      schedule     = var.schedules.journey
      on_time      = true
      needs_stores = false
    }
  }

  # A journey that failed counts in an alarm of its own: one of them wakes nobody.
  watched_jobs = setsubtract(keys(local.jobs), ["journey"])
}

module "client" {
  source = "./modules/service"

  name              = local.service_names.client
  account           = local.account
  cluster           = { name = module.cluster.name, arn = module.cluster.arn }
  subnet_ids        = module.network.private_subnet_ids
  security_group_id = module.security_groups.ids["client"]
  target_group_arn  = module.edge.target_groups["client"].arn

  container      = { name = "client", command = [], port = local.ports.client }
  image          = local.images.client
  image_version  = local.image_tag
  repository_arn = local.repositories.client.arn
  architecture   = var.architecture
  scale          = var.client
  environment    = { POSTERS = var.posters, ANILIST_DETAILS = var.anilist_details }

  # nginx begins as root to take port 80, and then serves as another user.
  writable_paths      = ["/tmp", "/var/cache/nginx", "/run"]
  capabilities_needed = true

  rollback_alarm_names     = [module.observability.alarm_names["client-rollout"]]
  log_group_name           = "/${local.path}/client"
  log_retention_days       = var.log_retention_days
  kms_key_arn              = module.encryption.key_arn
  permissions_boundary_arn = module.boundary.arn
}

module "api" {
  source = "./modules/service"

  name              = local.service_names.api
  account           = local.account
  cluster           = { name = module.cluster.name, arn = module.cluster.arn }
  subnet_ids        = module.network.private_subnet_ids
  security_group_id = module.security_groups.ids["api"]
  target_group_arn  = module.edge.target_groups["api"].arn

  container      = { name = "api", command = ["serve"], port = local.ports.api }
  image          = local.images.api
  image_version  = local.image_tag
  repository_arn = local.repositories.api.arn
  architecture   = var.architecture
  scale          = var.api
  writable_paths = local.api_writable_paths

  # 50 a second: a third of what half a core answers.
  requests_per_task = {
    target         = 3000
    resource_label = "${module.edge.load_balancer_arn_suffix}/${module.edge.target_groups["api"].arn_suffix}"
  }

  environment        = local.api_environment
  reread_secret_arns = [module.database.password_secret_arn]
  secrets = merge(local.secrets, {
    MAL_CLIENT_ID     = "${module.secrets.mal_client_arn}:client_id::"
    MAL_CLIENT_SECRET = "${module.secrets.mal_client_arn}:client_secret::"
    TOKEN_KEYS        = module.secrets.token_keys_arn
  })

  rollback_alarm_names     = [module.observability.alarm_names["api-rollout"]]
  log_group_name           = "/${local.path}/api"
  log_retention_days       = var.log_retention_days
  kms_key_arn              = module.encryption.key_arn
  permissions_boundary_arn = module.boundary.arn
}

module "jobs" {
  source = "./modules/jobs"

  name                     = local.name
  account                  = local.account
  cluster_arn              = module.cluster.arn
  subnet_ids               = module.network.private_subnet_ids
  security_group_id        = module.security_groups.ids["jobs"]
  jobs                     = local.jobs
  public_url               = local.public_url
  image                    = local.images.api
  image_version            = local.image_tag
  repository_arn           = local.repositories.api.arn
  architecture             = var.architecture
  environment              = local.environment
  secrets                  = local.secrets
  writable_paths           = local.api_writable_paths
  log_group_prefix         = "/${local.path}"
  log_retention_days       = var.log_retention_days
  kms_key_arn              = module.encryption.key_arn
  permissions_boundary_arn = module.boundary.arn
}
