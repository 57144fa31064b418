output "mal_client_arn" {
  description = "MyAnimeList's API client: JSON with client_id and client_secret."
  value       = aws_secretsmanager_secret.mal_client.arn
}

output "token_keys_arn" {
  description = "The keys that encrypt MyAnimeList's tokens."
  value       = aws_secretsmanager_secret.token_keys.arn
}
