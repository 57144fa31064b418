output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.this.id
}

output "public_subnet_ids" {
  description = "One a zone, for the load balancer. Known only once the internet leads to them."
  value       = [for zone in local.zones : aws_subnet.public[zone].id]

  depends_on = [aws_route.public_internet, aws_route_table_association.public]
}

output "private_subnet_ids" {
  description = "One a zone, for the tasks. Known only once their routes lead somewhere."
  value       = [for zone in local.zones : aws_subnet.private[zone].id]

  # A task that starts before its way out exists cannot pull its image: to the endpoints, or to NAT and on from there.
  depends_on = [
    aws_route.private_internet, aws_route_table_association.private, aws_route.public_internet,
    aws_route_table_association.public, aws_vpc_endpoint.s3, aws_vpc_endpoint.interface,
    aws_vpc_security_group_ingress_rule.endpoints,
  ]
}

output "data_subnet_ids" {
  description = "One a zone, for the database and the cache."
  value       = [for zone in local.zones : aws_subnet.data[zone].id]

  depends_on = [aws_route_table_association.data]
}
