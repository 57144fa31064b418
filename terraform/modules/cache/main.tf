locals {
  major_version = "8"
  nodes         = 1 + var.cache.replicas
}

resource "aws_elasticache_subnet_group" "this" {
  name        = var.name
  description = "Data subnets of ${var.name}"
  subnet_ids  = var.subnet_ids
}

resource "aws_elasticache_parameter_group" "this" {
  name        = "${var.name}-valkey${local.major_version}"
  description = "Valkey ${local.major_version} of ${var.name}"
  family      = "valkey${local.major_version}"

  # Nothing is evicted: what is asked for least may be the session of somebody who is seldom here. What anybody can have cached
  # is bounded therefore: two answers a title, and 50 MB of public lists.
  parameter {
    name  = "maxmemory-policy"
    value = "noeviction"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Valkey is Redis's free successor: the same protocol, 20 % cheaper on ElastiCache.
resource "aws_elasticache_replication_group" "this" {
  replication_group_id = var.name
  description          = "Sessions, rate limits and cached answers of ${var.name}"
  engine               = "valkey"
  engine_version       = "${local.major_version}.0"
  node_type            = var.cache.node_type
  num_cache_clusters   = local.nodes
  port                 = var.port

  automatic_failover_enabled = var.cache.replicas > 0
  multi_az_enabled           = var.cache.replicas > 0

  subnet_group_name    = aws_elasticache_subnet_group.this.name
  security_group_ids   = [var.security_group_id]
  parameter_group_name = aws_elasticache_parameter_group.this.name

  at_rest_encryption_enabled = true
  kms_key_id                 = var.kms_key_arn
  transit_encryption_enabled = true

  # A new password is taken beside the old one, so that tasks that know the old one go on until they are replaced.
  auth_token                 = aws_secretsmanager_secret_version.password.secret_string
  auth_token_update_strategy = "ROTATE"

  # UTC.
  snapshot_retention_limit   = var.cache.snapshot_days
  snapshot_window            = "07:00-08:00"
  maintenance_window         = "tue:08:30-tue:09:30"
  auto_minor_version_upgrade = true
  apply_immediately          = true

  # The minor version is AWS's to raise, and a description that stays behind would be a downgrade: the provider replaces
  # the cache for one, with all its sessions. The family of the parameter group holds the major version.
  lifecycle {
    ignore_changes = [engine_version]
  }
}
