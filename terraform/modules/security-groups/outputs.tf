output "ids" {
  description = "The groups' ids by name: load-balancer, client, api, jobs, database, cache, and database-proxy where there is one. Known only once their rules hold."
  value       = { for name, group in aws_security_group.this : name => group.id }

  # A group without its rules is closed, and a target takes along only what is named: no group refers to its rules.
  depends_on = [
    aws_vpc_security_group_ingress_rule.world, aws_vpc_security_group_ingress_rule.cloudfront,
    aws_vpc_security_group_ingress_rule.flow,
    aws_vpc_security_group_egress_rule.flow, aws_vpc_security_group_egress_rule.https,
  ]
}
