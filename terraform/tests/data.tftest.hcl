# What is stored, and how it is kept.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/anirec-production-boundary"

  name                    = "anirec-production"
  account                 = { id = "123456789012", partition = "aws", region = "us-east-1" }
  subnet_ids              = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  security_group_id       = "sg-0123456789abcdef0"
  port                    = 5432
  deletion_protection     = true
  password_rotation_days  = 365
  log_retention_days      = 90
  kms_key_arn             = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  database                = { instance_class = "db.t4g.small", storage_gb = 20, max_storage_gb = 200, max_connections = 160, proxy = false, multi_az = true, backup_days = 14 }
  cache                   = { node_type = "cache.t4g.micro", replicas = 1, snapshot_days = 1, password_version = 1 }
  proxy_security_group_id = "sg-0123456789abcdef1"
  password_secret_name    = "anirec/production/cache-password"
  secret_recovery_days    = 7
  prefix                  = "anirec/production"
  recovery_days           = 7
}

run "the_database_is_closed_encrypted_and_kept" {
  command = plan

  module {
    source = "./modules/database"
  }

  assert {
    condition     = !aws_db_instance.this.publicly_accessible && aws_db_instance.this.storage_encrypted && aws_db_instance.this.kms_key_id == var.kms_key_arn
    error_message = "The database has no public address and is encrypted with the environment's key."
  }

  assert {
    condition     = aws_db_instance.this.manage_master_user_password && aws_db_instance.this.password == null
    error_message = "Its password is RDS's own, and in no file of ours."
  }

  assert {
    condition     = { for parameter in aws_db_parameter_group.this.parameter : parameter.name => parameter.value }["rds.force_ssl"] == "1"
    error_message = "No connection without TLS."
  }

  assert {
    condition     = { for parameter in aws_db_parameter_group.this.parameter : parameter.name => parameter.apply_method } == { "rds.force_ssl" = "pending-reboot", max_connections = "pending-reboot", log_min_duration_statement = "immediate", idle_in_transaction_session_timeout = "immediate" }
    error_message = "Each parameter says how it is applied as AWS will say it: defaults and static ones pending-reboot, the rest immediate. Anything else is a change in every plan, and refuses every release."
  }

  assert {
    condition     = aws_db_instance.this.apply_immediately == true && tobool(aws_db_instance.this.auto_minor_version_upgrade) && !strcontains(aws_db_instance.this.engine_version, ".")
    error_message = "What is approved is made at once: until a maintenance window every release would be refused. The minor version is AWS's to raise."
  }

  assert {
    condition     = endswith(output.url, "?sslmode=verify-full") && !strcontains(output.url, ":@") && startswith(output.url, "postgres://anirec@")
    error_message = "Tasks check whom they talk to, and the address holds no password."
  }

  assert {
    condition     = aws_db_instance.this.multi_az && aws_db_instance.this.backup_retention_period == 14 && aws_db_instance.this.deletion_protection && !aws_db_instance.this.skip_final_snapshot && !aws_db_instance.this.delete_automated_backups
    error_message = "A protected database stands in two zones, is backed up, and leaves a snapshot behind."
  }

  assert {
    condition     = aws_db_instance.this.performance_insights_enabled && aws_db_instance.this.monitoring_interval == 60 && alltrue([for group in aws_cloudwatch_log_group.exported : group.retention_in_days == 90])
    error_message = "Its work can be looked at, and its logs end."
  }

  assert {
    condition     = one(aws_secretsmanager_secret_rotation.password[0].rotation_rules).automatically_after_days == 365 && !aws_secretsmanager_secret_rotation.password[0].rotate_immediately
    error_message = "The password is replaced as often as it was asked for, and not at once."
  }
}

run "a_database_without_protection_goes_without_a_trace" {
  command = plan

  module {
    source = "./modules/database"
  }

  variables {
    deletion_protection = false
  }

  assert {
    condition     = aws_db_instance.this.skip_final_snapshot && aws_db_instance.this.delete_automated_backups && !aws_db_instance.this.deletion_protection
    error_message = "Staging can be torn down and built again."
  }
}

run "a_proxy_is_a_choice_and_shares_connections" {
  command = plan

  module {
    source = "./modules/database"
  }

  variables {
    database = { instance_class = "db.t4g.small", storage_gb = 20, max_storage_gb = 200, max_connections = 160, proxy = true, multi_az = true, backup_days = 14 }
  }

  override_resource {
    target          = aws_db_proxy.this[0]
    override_during = plan
    values          = { endpoint = "anirec-production.proxy-abcdefghijkl.us-east-1.rds.amazonaws.com" }
  }

  assert {
    condition     = output.url_for_requests == "postgres://anirec@anirec-production.proxy-abcdefghijkl.us-east-1.rds.amazonaws.com:5432/anirec?sslmode=verify-full&pooler=transaction" && !strcontains(output.url, "proxy")
    error_message = "The API goes by it, and sets nothing on its connections, of which each would be its own then; jobs go past it."
  }

  assert {
    condition     = aws_db_proxy.this[0].require_tls && one(aws_db_proxy.this[0].auth).secret_arn == aws_db_instance.this.master_user_secret[0].secret_arn && aws_db_proxy.this[0].vpc_security_group_ids == toset(["sg-0123456789abcdef1"])
    error_message = "It takes TLS alone, and knows the password from where RDS rotates it."
  }

  assert {
    condition     = one(aws_db_proxy_default_target_group.this[0].connection_pool_config).init_query == "SET datestyle = 'ISO, YMD'; SET statement_timeout = 2000" && strcontains(file("../api/src/platform/postgres/postgres-pool.ts"), "set datestyle = 'ISO, YMD'")
    error_message = "What the API does not set the proxy sets."
  }
}

run "without_a_proxy_the_api_asks_the_database_itself" {
  command = plan

  module {
    source = "./modules/database"
  }

  assert {
    condition     = length(aws_db_proxy.this) == 0 && length(aws_iam_role.proxy) == 0 && output.url_for_requests == output.url
    error_message = "Nothing of a proxy is there."
  }
}

run "the_cache_is_closed_encrypted_and_fails_over" {
  command = plan

  module {
    source = "./modules/cache"
  }

  assert {
    condition     = tobool(aws_elasticache_replication_group.this.at_rest_encryption_enabled) && aws_elasticache_replication_group.this.transit_encryption_enabled && startswith(output.url, "rediss://")
    error_message = "The cache is encrypted, stored and on the way."
  }

  assert {
    condition     = aws_elasticache_replication_group.this.auth_token == data.aws_secretsmanager_random_password.this.random_password && !strcontains(output.url, "@")
    error_message = "It asks for the password that the secret holds; the address does not hold it."
  }

  assert {
    condition     = aws_elasticache_replication_group.this.automatic_failover_enabled && aws_elasticache_replication_group.this.multi_az_enabled && aws_elasticache_replication_group.this.num_cache_clusters == 2
    error_message = "With a replica it fails over to another zone."
  }

  # What a plan ignores shows in no mocked one: deploy-local has AWS raise the version, and plans.
  assert {
    condition     = tobool(aws_elasticache_replication_group.this.auto_minor_version_upgrade) && aws_elasticache_parameter_group.this.family == "valkey${split(".", aws_elasticache_replication_group.this.engine_version)[0]}" && strcontains(file("modules/cache/main.tf"), "ignore_changes = [engine_version]")
    error_message = "The minor version is AWS's to raise, and no plan takes it back: the provider replaces the cache for a downgrade."
  }

  assert {
    condition     = join(" ", output.node_ids) == "anirec-production-001 anirec-production-002"
    error_message = "Metrics name nodes, by these ids."
  }
}

run "a_cache_of_one_node_is_possible" {
  command = plan

  module {
    source = "./modules/cache"
  }

  variables {
    cache = { node_type = "cache.t4g.micro", replicas = 0, snapshot_days = 0, password_version = 1 }
  }

  assert {
    condition     = !aws_elasticache_replication_group.this.automatic_failover_enabled && join(" ", output.node_ids) == "anirec-production-001"
    error_message = "Without a replica there is nothing to fail over to."
  }
}

run "secrets_have_a_place_that_people_fill" {
  command = plan

  module {
    source = "./modules/secrets"
  }

  assert {
    condition     = aws_secretsmanager_secret.mal_client.name == "anirec/production/mal-client" && aws_secretsmanager_secret.token_keys.name == "anirec/production/token-keys"
    error_message = "Secrets are found by environment and name."
  }

  assert {
    condition     = alltrue([for secret in [aws_secretsmanager_secret.mal_client, aws_secretsmanager_secret.token_keys] : secret.kms_key_id == var.kms_key_arn && secret.recovery_window_in_days == 7])
    error_message = "Secrets are encrypted with the environment's key, and come back after a mistake."
  }
}

run "the_key_lets_alarms_through" {
  command = plan

  module {
    source = "./modules/encryption"
  }

  assert {
    condition     = contains(one([for statement in jsondecode(aws_kms_key.this.policy).Statement : statement.Principal.Service if statement.Sid == "AlertsToEncryptedTopics"]), "cloudwatch.amazonaws.com") && aws_kms_key.this.enable_key_rotation
    error_message = "CloudWatch must be able to publish to an encrypted topic."
  }

  assert {
    condition     = !can(one([for statement in jsondecode(aws_kms_key.this.policy).Statement : statement if statement.Sid == "EventsToEncryptedTopics"]).Condition)
    error_message = "EventBridge does not say on whose behalf it asks: a condition would keep it out."
  }
}
