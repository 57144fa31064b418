output "ids" {
  description = "The groups' ids by name: load-balancer, client, api, jobs, database, cache."
  value       = { for name, group in aws_security_group.this : name => group.id }
}
