locals {
  major_version = "17"
  exported_logs = toset(["postgresql", "upgrade"])

  url = format(
    "postgres://%s@%s:%s/%s?sslmode=verify-full",
    aws_db_instance.this.username, aws_db_instance.this.address, aws_db_instance.this.port, aws_db_instance.this.db_name,
  )
}

resource "aws_db_subnet_group" "this" {
  name        = var.name
  description = "Data subnets of ${var.name}"
  subnet_ids  = var.subnet_ids
}

resource "aws_db_parameter_group" "this" {
  name        = "${var.name}-postgres${local.major_version}"
  description = "PostgreSQL ${local.major_version} of ${var.name}"
  family      = "postgres${local.major_version}"

  # No connection without TLS. It is what PostgreSQL 15 and newer have by default, and of a default AWS says
  # pending-reboot, whatever was asked for: another apply_method would be a change in every plan.
  # https://github.com/hashicorp/terraform-provider-aws/issues/39252
  parameter {
    name         = "rds.force_ssl"
    value        = "1"
    apply_method = "pending-reboot"
  }

  # A known number in place of a formula of the instance's memory, so that an alarm can be set below it.
  parameter {
    name         = "max_connections"
    value        = tostring(var.database.max_connections)
    apply_method = "pending-reboot"
  }

  # Milliseconds. The API gives up after 2,000; what takes half of that is worth a line.
  parameter {
    name         = "log_min_duration_statement"
    value        = "1000"
    apply_method = "immediate"
  }

  # A transaction that a killed task left open would hold its locks for ever. Milliseconds.
  parameter {
    name         = "idle_in_transaction_session_timeout"
    value        = "60000"
    apply_method = "immediate"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_instance" "this" {
  identifier     = var.name
  engine         = "postgres"
  engine_version = local.major_version
  instance_class = var.database.instance_class

  db_name                       = "anirec"
  port                          = var.port
  username                      = "anirec"
  manage_master_user_password   = true
  master_user_secret_kms_key_id = var.kms_key_arn

  storage_type          = "gp3"
  allocated_storage     = var.database.storage_gb
  max_allocated_storage = var.database.max_storage_gb
  storage_encrypted     = true
  kms_key_id            = var.kms_key_arn

  multi_az               = var.database.multi_az
  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [var.security_group_id]
  publicly_accessible    = false
  parameter_group_name   = aws_db_parameter_group.this.name

  # A change of class, or to two zones, is made when somebody approves it, and not on the next Tuesday: until then the
  # instance would not be what is described, and every release be refused. Who approves chooses the hour: with two zones
  # connections break off for a minute, with one the database is away for some.
  apply_immediately = true

  # UTC; the quietest hours of Europe and the Americas together.
  backup_retention_period    = var.database.backup_days
  backup_window              = "07:00-08:00"
  maintenance_window         = "tue:08:30-tue:09:30"
  auto_minor_version_upgrade = true
  copy_tags_to_snapshot      = true

  deletion_protection       = var.deletion_protection
  skip_final_snapshot       = !var.deletion_protection
  final_snapshot_identifier = "${var.name}-final"
  delete_automated_backups  = !var.deletion_protection

  # What Database Insights shows in CloudWatch. Seven days of it are free.
  performance_insights_enabled          = true
  performance_insights_kms_key_id       = var.kms_key_arn
  performance_insights_retention_period = 7
  monitoring_interval                   = 60
  monitoring_role_arn                   = aws_iam_role.monitoring.arn
  enabled_cloudwatch_logs_exports       = local.exported_logs

  depends_on = [aws_cloudwatch_log_group.exported, aws_iam_role_policy_attachment.monitoring]
}

# RDS replaces the password by itself, and the API reads it anew once it is refused. A job knows only the one that it was
# started with; none runs for long. Each rotation by hand starts the days anew.
resource "aws_secretsmanager_secret_rotation" "password" {
  count = var.password_rotation_days == null ? 0 : 1

  secret_id          = aws_db_instance.this.master_user_secret[0].secret_arn
  rotate_immediately = false

  rotation_rules {
    automatically_after_days = var.password_rotation_days
  }
}

# RDS would make them itself, unencrypted and kept for ever.
resource "aws_cloudwatch_log_group" "exported" {
  for_each = local.exported_logs

  name              = "/aws/rds/instance/${var.name}/${each.key}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
}

resource "aws_iam_role" "monitoring" {
  name                 = "${var.name}-database-monitoring"
  description          = "Lets RDS publish the operating system's metrics"
  permissions_boundary = var.permissions_boundary_arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account.id } }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  role       = aws_iam_role.monitoring.name
  policy_arn = "arn:${var.account.partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}
