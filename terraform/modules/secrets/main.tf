# The secrets that the API is given and that people fill in (README, "Fill in the secrets"). Terraform makes the place and
# never holds what is in it: a plan reads every value that it manages, and so would whoever may plan.

resource "aws_secretsmanager_secret" "mal_client" {
  name                    = "${var.prefix}/mal-client"
  description             = "MyAnimeList's API client, JSON: client_id, client_secret"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_days
}

resource "aws_secretsmanager_secret" "token_keys" {
  name                    = "${var.prefix}/token-keys"
  description             = "Keys that encrypt MyAnimeList's tokens: ID:BASE64-OF-32-BYTES, comma-separated; the first encrypts, all decrypt"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_days
}
