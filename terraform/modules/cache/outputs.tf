output "url" {
  description = "How to connect, without the password: rediss://HOST:PORT."
  value       = "rediss://${aws_elasticache_replication_group.this.primary_endpoint_address}:${var.port}"
}

output "password_secret_arn" {
  description = "The secret that holds the password."
  value       = aws_secretsmanager_secret.password.arn

  # A task that starts before the secret has a value fails.
  depends_on = [aws_secretsmanager_secret_version.password]
}

output "node_ids" {
  description = "The nodes, as metrics name them (CacheClusterId). Built from the name: AWS tells them only after the apply."
  value       = formatlist("${aws_elasticache_replication_group.this.replication_group_id}-%03d", range(1, local.nodes + 1))
}
