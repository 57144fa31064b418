# ElastiCache's password has no write-only form in the provider: it lands in Terraform's state, which is why the state's
# bucket is encrypted and closed.

# Another one at each plan; only the one of the first apply, or of a new password_version, is stored.
data "aws_secretsmanager_random_password" "this" {
  password_length     = 64
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret" "password" {
  name                    = var.password_secret_name
  description             = "The cache's password. Made by Terraform; raise cache.password_version to replace it"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.secret_recovery_days
}

resource "aws_secretsmanager_secret_version" "password" {
  secret_id     = aws_secretsmanager_secret.password.id
  secret_string = data.aws_secretsmanager_random_password.this.random_password

  lifecycle {
    ignore_changes       = [secret_string]
    replace_triggered_by = [terraform_data.password_version]
  }
}

resource "terraform_data" "password_version" {
  triggers_replace = var.cache.password_version
}
