# What may be set, and what may not. Each run breaks one rule of each variable that it expects to fail.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  environment         = "staging"
  domain_name         = "staging.anirec.example"
  hosted_zone         = "anirec.example"
  github_repository   = "anirec/anirec"
  image_tag           = "0123456789abcdef0123456789abcdef01234567"
  alert_emails        = ["operations@anirec.example"]
  monthly_budget_usd  = 100
  deletion_protection = false
  log_retention_days  = 14
  waf                 = { enabled = true }
  network             = { zones = 2, nat = "one" }
  api                 = { cpu = 512, memory = 1024, min_tasks = 2, max_tasks = 2 }
  client              = { cpu = 256, memory = 512, min_tasks = 2, max_tasks = 4 }
  database            = { instance_class = "db.t4g.micro", multi_az = false, backup_days = 7 }
  cache               = { node_type = "cache.t4g.micro", replicas = 0 }
}

run "an_environment_has_a_short_name" {
  command = plan

  variables {
    environment = "Staging-1"
  }

  expect_failures = [var.environment]
}

run "names_are_well_formed" {
  command = plan

  variables {
    aws_region        = "Virginia"
    aws_account_id    = "anirec"
    domain_name       = "staging_1.anirec.example"
    github_repository = "anirec"
    alert_emails      = ["somebody"]
    database          = { instance_class = "t4g.micro", multi_az = false, backup_days = 7 }
    cache             = { node_type = "t4g.micro", replicas = 0 }
  }

  expect_failures = [
    var.aws_region, var.aws_account_id, var.domain_name, var.github_repository, var.alert_emails, var.database, var.cache,
  ]
}

run "choices_and_limits_are_kept" {
  command = plan

  variables {
    github_subject     = "repo:another@123456/anirec@456789"
    architecture       = "x86"
    monthly_budget_usd = 0
    waf                = { enabled = true, rate_limit = 1 }
    log_retention_days = 13
    log_level          = "verbose"
    posters            = "true"
    anilist_details    = "yes"
    mal_writes         = "true"
    container_insights = "disabled"
    schedules          = { train = "weekly" }
    network            = { zones = 2, nat = "one", flow_logs = "NONE" }

    database_password_rotation_days = 0
  }

  expect_failures = [
    var.github_subject, var.architecture, var.monthly_budget_usd, var.waf, var.log_retention_days, var.log_level,
    var.posters, var.anilist_details, var.mal_writes,
    var.container_insights, var.schedules, var.network, var.database_password_rotation_days,
  ]
}

run "an_image_tag_is_a_whole_git_sha" {
  command = plan

  variables {
    image_tag = "latest"
  }

  expect_failures = [var.image_tag]
}

run "an_abbreviated_sha_is_refused" {
  command = plan

  variables {
    image_tag = "0123456"
  }

  expect_failures = [var.image_tag]
}

run "the_first_apply_needs_an_image_tag" {
  command = plan

  variables {
    image_tag = null
  }

  expect_failures = [aws_ssm_parameter.image_tag]
}

run "a_repository_is_known_by_its_name_where_nothing_else_is_said" {
  command = plan

  assert {
    condition     = local.github_subject == "repo:anirec/anirec"
    error_message = "Without a subject with ids, GitHub's tokens begin with the repository's name."
  }
}

run "a_later_apply_keeps_the_deployed_tag" {
  command = plan

  variables {
    image_tag = null
  }

  override_data {
    target = data.aws_ssm_parameters_by_path.this
    values = { names = ["/anirec/staging/image-tag"], values = ["89abcdef0123456789abcdef0123456789abcdef"] }
  }

  assert {
    condition     = local.image_tag == "89abcdef0123456789abcdef0123456789abcdef" && data.aws_ecr_image.this["api"].image_tag == local.image_tag
    error_message = "An apply without image_tag must run what is deployed."
  }
}

run "a_given_tag_is_run_by_both_services" {
  command = plan

  override_data {
    target = data.aws_ssm_parameters_by_path.this
    values = { names = ["/anirec/staging/image-tag"], values = ["89abcdef0123456789abcdef0123456789abcdef"] }
  }

  override_data {
    target = data.aws_ecr_image.this["api"]
    values = { image_digest = "sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  }

  override_data {
    target = data.aws_ecr_image.this["client"]
    values = { image_digest = "sha256:2222222222222222222222222222222222222222222222222222222222222222" }
  }

  assert {
    condition     = alltrue([for image in values(data.aws_ecr_image.this) : image.image_tag == "0123456789abcdef0123456789abcdef01234567"])
    error_message = "The given tag must win over the deployed one, for api and client alike."
  }

  assert {
    condition = output.images == {
      api    = "123456789012.dkr.ecr.us-east-1.amazonaws.com/anirec/api@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      client = "123456789012.dkr.ecr.us-east-1.amazonaws.com/anirec/client@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    }
    error_message = "What runs is named by its digest, each part by its own: a tag is what somebody says of an image."
  }

  assert {
    condition     = aws_ssm_parameter.image_tag.name == "/anirec/staging/image-tag" && aws_ssm_parameter.image_tag.insecure_value == "0123456789abcdef0123456789abcdef01234567"
    error_message = "What runs must be noted where the next apply looks for it."
  }
}

run "the_domain_lies_in_its_zone" {
  command = plan

  variables {
    domain_name = "otheranirec.example"
  }

  expect_failures = [var.domain_name]
}

run "tasks_have_a_size_that_fargate_knows" {
  command = plan

  variables {
    api    = { cpu = 256, memory = 4096, min_tasks = 1, max_tasks = 1 }
    client = { cpu = 300, memory = 512, min_tasks = 1, max_tasks = 1 }
  }

  expect_failures = [var.api, var.client]
}

run "there_is_always_a_task" {
  command = plan

  variables {
    api    = { cpu = 512, memory = 1024, min_tasks = 0, max_tasks = 4 }
    client = { cpu = 256, memory = 512, min_tasks = 0, max_tasks = 4 }
  }

  expect_failures = [var.api, var.client]
}

run "most_is_no_less_than_least_and_nat_is_a_known_choice" {
  command = plan

  variables {
    api     = { cpu = 512, memory = 1024, min_tasks = 3, max_tasks = 2 }
    client  = { cpu = 256, memory = 512, min_tasks = 3, max_tasks = 2 }
    network = { zones = 2, nat = "two" }
  }

  expect_failures = [var.api, var.client, var.network]
}

run "shares_are_percentages_and_ranges_are_large_enough" {
  command = plan

  variables {
    api     = { cpu = 512, memory = 1024, min_tasks = 1, max_tasks = 2, spot_percent = -1 }
    client  = { cpu = 256, memory = 512, min_tasks = 1, max_tasks = 2, spot_percent = 101 }
    network = { zones = 2, nat = "one", cidr = "10.0.0.0/20" }
  }

  expect_failures = [var.api, var.client, var.network]
}

run "the_database_has_connections_for_every_task_of_a_deployment" {
  command = plan

  variables {
    api      = { cpu = 512, memory = 1024, min_tasks = 2, max_tasks = 5 }
    database = { instance_class = "db.t4g.micro", multi_az = false, backup_days = 7, max_connections = 149 }
  }

  expect_failures = [var.api]
}

run "eleven_connections_a_task_and_job_are_enough" {
  command = plan

  variables {
    api      = { cpu = 512, memory = 1024, min_tasks = 2, max_tasks = 5 }
    database = { instance_class = "db.t4g.micro", multi_az = false, backup_days = 7, max_connections = 150 }
  }
}

run "by_a_proxy_there_may_be_more_tasks_than_connections" {
  command = plan

  variables {
    api      = { cpu = 512, memory = 1024, min_tasks = 2, max_tasks = 20 }
    database = { instance_class = "db.t4g.micro", multi_az = false, backup_days = 7, max_connections = 149, proxy = true }
  }
}

run "the_api_goes_by_the_proxy_and_jobs_go_past_it" {
  command = plan

  override_module {
    target          = module.database
    override_during = plan
    outputs = {
      identifier          = "anirec-staging"
      address             = "itself"
      url                 = "postgres://anirec@itself/anirec"
      url_for_requests    = "postgres://anirec@by-the-proxy/anirec"
      password_secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:anirec-staging"
    }
  }

  assert {
    condition     = local.api_environment.DATABASE_URL == "postgres://anirec@by-the-proxy/anirec" && local.environment.DATABASE_URL == "postgres://anirec@itself/anirec"
    error_message = "The API asks where requests are to go, and jobs ask the database itself."
  }
}

run "tasks_are_measured_one_by_one_and_can_write_where_they_must" {
  command = plan

  assert {
    condition     = var.container_insights == "enhanced"
    error_message = "Tasks have metrics of their own unless somebody saves that."
  }

  assert {
    condition     = contains(local.api_writable_paths, "/tmp") && alltrue([for path in local.api_writable_paths : can(regex("(?m)^VOLUME ${path}$", file("../api/Dockerfile")))])
    error_message = "Where the API's image names no VOLUME a task's volume is root's, and the image's user cannot write there."
  }
}

run "what_people_are_offered_is_an_environments_choice" {
  command = plan

  variables {
    posters         = "off"
    anilist_details = "on"
    mal_writes      = "on"
  }

  assert {
    condition     = { for name in ["POSTERS", "ANILIST_DETAILS", "MAL_WRITES"] : name => local.api_environment[name] } == { POSTERS = "off", ANILIST_DETAILS = "on", MAL_WRITES = "on" }
    error_message = "The API is told what was chosen."
  }
}

run "behind_cloudfront_two_proxies_are_believed_and_no_more" {
  command = plan

  variables {
    cloudfront = { enabled = true }
  }

  assert {
    condition     = local.api_environment.TRUSTED_PROXIES == "2"
    error_message = "The load balancer says who CloudFront is, and CloudFront who the visitor is."
  }
}

run "cloudfront_has_its_region_and_its_classes" {
  command = plan

  variables {
    aws_region = "eu-central-1"
    cloudfront = { enabled = true, price_class = "100" }
  }

  expect_failures = [var.cloudfront]
}

run "backups_reach_back_a_week_and_zones_are_two_or_three" {
  command = plan

  variables {
    database = { instance_class = "db.t4g.micro", multi_az = false, backup_days = 6 }
    cache    = { node_type = "cache.t4g.micro", replicas = 6 }
    network  = { zones = 4, nat = "one" }
  }

  expect_failures = [var.database, var.cache, var.network]
}

run "storage_can_grow_and_nat_is_only_left_out_where_endpoints_are" {
  command = plan

  variables {
    database = { instance_class = "db.t4g.micro", multi_az = false, backup_days = 7, storage_gb = 100 }
    cache    = { node_type = "cache.t4g.micro", replicas = 0, snapshot_days = 36 }
    network  = { zones = 2, nat = "none" }
  }

  expect_failures = [var.database, var.cache, var.network]
}

run "production_has_two_of_everything_and_is_protected" {
  command = plan

  variables {
    environment         = "production"
    alert_emails        = []
    deletion_protection = false
    network             = { zones = 2, nat = "none", interface_endpoints = true }
    api                 = { cpu = 512, memory = 1024, min_tasks = 1, max_tasks = 4 }
    client              = { cpu = 256, memory = 512, min_tasks = 1, max_tasks = 4 }
    cache               = { node_type = "cache.t4g.micro", replicas = 0 }
    database            = { instance_class = "db.t4g.micro", multi_az = true, backup_days = 7 }
  }

  expect_failures = [var.alert_emails, var.deletion_protection, var.network, var.api, var.client, var.cache]
}

run "productions_database_stands_in_two_zones" {
  command = plan

  variables {
    environment         = "production"
    deletion_protection = true
    cache               = { node_type = "cache.t4g.micro", replicas = 1 }
  }

  expect_failures = [var.database]
}
