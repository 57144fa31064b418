output "key_arn" {
  description = "The environment's key."
  value       = aws_kms_key.this.arn
}
