output "identifier" {
  description = "The instance's identifier, as alarms name it."
  value       = aws_db_instance.this.identifier
}

output "address" {
  description = "The instance's host name, inside the VPC."
  value       = aws_db_instance.this.address
}

output "url" {
  description = "How to connect, without the password: postgres://USER@HOST:PORT/DATABASE?sslmode=verify-full."
  value       = local.url
}

output "url_for_requests" {
  description = "How the API connects: by the proxy where there is one, and as url says where there is none."
  value = !var.database.proxy ? local.url : format(
    "postgres://%s@%s:%s/%s?sslmode=verify-full&pooler=transaction",
    aws_db_instance.this.username, aws_db_proxy.this[0].endpoint, aws_db_instance.this.port, aws_db_instance.this.db_name,
  )

  # One that has no target refuses everybody.
  depends_on = [aws_db_proxy_target.this]
}

output "password_secret_arn" {
  description = "RDS's own secret: JSON with username and password."
  value       = aws_db_instance.this.master_user_secret[0].secret_arn
}
