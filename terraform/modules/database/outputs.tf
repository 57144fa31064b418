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
  value = format(
    "postgres://%s@%s:%s/%s?sslmode=verify-full",
    aws_db_instance.this.username, aws_db_instance.this.address, aws_db_instance.this.port, aws_db_instance.this.db_name,
  )
}

output "password_secret_arn" {
  description = "RDS's own secret: JSON with username and password."
  value       = aws_db_instance.this.master_user_secret[0].secret_arn
}
