output "name" {
  description = "The cluster's name."
  value       = aws_ecs_cluster.this.name

  # A service that names FARGATE_SPOT needs the cluster to know it.
  depends_on = [aws_ecs_cluster_capacity_providers.this]
}

output "arn" {
  description = "The cluster."
  value       = aws_ecs_cluster.this.arn

  depends_on = [aws_ecs_cluster_capacity_providers.this]
}
