# By choice: RDS Proxy between the API and PostgreSQL, which hands a connection over by the transaction. It keeps one on which
# anything is set for the client that set it: so the API is told not to (`pooler=transaction`), and what it would set the proxy
# sets, once, on each connection that it makes. Jobs take longer than those limits, and go past it.
# https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-pinning.html

locals {
  # As api/src/platform/postgres/postgres-pool.ts does; milliseconds.
  settings_of_connections = "SET datestyle = 'ISO, YMD'; SET statement_timeout = 2000"
}

resource "aws_db_proxy" "this" {
  count = var.database.proxy ? 1 : 0

  name                   = var.name
  engine_family          = "POSTGRESQL"
  require_tls            = true
  role_arn               = aws_iam_role.proxy[0].arn
  vpc_subnet_ids         = var.subnet_ids
  vpc_security_group_ids = [var.proxy_security_group_id]

  # RDS's own secret, which it goes on reading when RDS rotates it.
  auth {
    auth_scheme = "SECRETS"
    iam_auth    = "DISABLED"
    secret_arn  = aws_db_instance.this.master_user_secret[0].secret_arn
  }

  depends_on = [aws_iam_role_policy.proxy]
}

resource "aws_db_proxy_default_target_group" "this" {
  count = var.database.proxy ? 1 : 0

  db_proxy_name = aws_db_proxy.this[0].name

  connection_pool_config {
    # Of the database's; the rest is for jobs, RDS and people.
    max_connections_percent      = 70
    max_idle_connections_percent = 20
    # Seconds until a request that finds none free is refused: no longer than the API waits for one.
    connection_borrow_timeout = 1
    init_query                = local.settings_of_connections
  }
}

resource "aws_db_proxy_target" "this" {
  count = var.database.proxy ? 1 : 0

  db_proxy_name          = aws_db_proxy.this[0].name
  target_group_name      = aws_db_proxy_default_target_group.this[0].name
  db_instance_identifier = aws_db_instance.this.identifier
}

resource "aws_iam_role" "proxy" {
  count = var.database.proxy ? 1 : 0

  name                 = "${var.name}-database-proxy"
  description          = "Lets RDS Proxy read the database's password"
  permissions_boundary = var.permissions_boundary_arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account.id } }
    }]
  })
}

resource "aws_iam_role_policy" "proxy" {
  count = var.database.proxy ? 1 : 0

  name = "read-password"
  role = aws_iam_role.proxy[0].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "ReadThePassword"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = aws_db_instance.this.master_user_secret[0].secret_arn
      },
      {
        Sid       = "DecryptIt"
        Effect    = "Allow"
        Action    = ["kms:Decrypt"]
        Resource  = var.kms_key_arn
        Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.${var.account.region}.amazonaws.com" } }
      },
    ]
  })
}
