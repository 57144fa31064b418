output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.this.id
}

output "public_subnet_ids" {
  description = "One a zone, for the load balancer."
  value       = [for zone in local.zones : aws_subnet.public[zone].id]
}

output "private_subnet_ids" {
  description = "One a zone, for the tasks. Known only once their routes lead somewhere."
  value       = [for zone in local.zones : aws_subnet.private[zone].id]

  # A task that starts before its route exists cannot pull its image.
  depends_on = [aws_route.private_internet, aws_route_table_association.private, aws_vpc_endpoint.interface]
}

output "data_subnet_ids" {
  description = "One a zone, for the database and the cache."
  value       = [for zone in local.zones : aws_subnet.data[zone].id]
}
