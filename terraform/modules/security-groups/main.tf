# Who may talk to whom, in one table. A line of `flows` lets one group out and the other in; what has no line is closed.

locals {
  groups = merge({
    load-balancer = "The load balancer, the only thing that the world reaches"
    client        = "Tasks that serve the web client"
    api           = "Tasks that serve the API"
    jobs          = "One-off and scheduled tasks: migrate, load-catalogue, train"
    database      = "PostgreSQL"
    cache         = "Valkey"
  }, var.database_proxy ? { database-proxy = "RDS Proxy, between the API and PostgreSQL" } : {})

  # The API asks PostgreSQL itself, or by the proxy alone.
  flows_to_database = var.database_proxy ? {
    api-to-database-proxy      = { from = "api", to = "database-proxy", port = var.ports.database }
    database-proxy-to-database = { from = "database-proxy", to = "database", port = var.ports.database }
    } : {
    api-to-database = { from = "api", to = "database", port = var.ports.database }
  }

  flows = merge(local.flows_to_database, {
    load-balancer-to-client = { from = "load-balancer", to = "client", port = var.ports.client }
    load-balancer-to-api    = { from = "load-balancer", to = "api", port = var.ports.api }
    api-to-cache            = { from = "api", to = "cache", port = var.ports.cache }
    jobs-to-database        = { from = "jobs", to = "database", port = var.ports.database }
    jobs-to-cache           = { from = "jobs", to = "cache", port = var.ports.cache }
  })

  # 80 only redirects to 443. CloudFront does that itself, and comes by 443.
  public_ports = var.cloudfront_only ? {} : { http = 80, https = 443 }

  # Images, logs and secrets of AWS; for the API also MyAnimeList and AniList, whose addresses change.
  https_outbound = toset(["client", "api", "jobs"])
}

resource "aws_security_group" "this" {
  for_each = local.groups

  name        = "${var.name}-${each.key}"
  description = each.value
  vpc_id      = var.vpc_id

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_vpc_security_group_ingress_rule" "world" {
  for_each = local.public_ports

  security_group_id = aws_security_group.this["load-balancer"].id
  description       = "${upper(each.key)} from anywhere"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value

  tags = { Name = "${var.name}-world-${each.key}" }
}

# AWS's own list of where CloudFront asks from. It counts as 55 of the 60 rules that a group may have.
data "aws_ec2_managed_prefix_list" "cloudfront" {
  count = var.cloudfront_only ? 1 : 0

  name = "com.amazonaws.global.cloudfront.origin-facing"
}

resource "aws_vpc_security_group_ingress_rule" "cloudfront" {
  count = var.cloudfront_only ? 1 : 0

  security_group_id = aws_security_group.this["load-balancer"].id
  description       = "HTTPS from CloudFront"
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront[0].id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = { Name = "${var.name}-cloudfront-https" }
}

resource "aws_vpc_security_group_ingress_rule" "flow" {
  for_each = local.flows

  security_group_id            = aws_security_group.this[each.value.to].id
  description                  = "From ${each.value.from}"
  referenced_security_group_id = aws_security_group.this[each.value.from].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_vpc_security_group_egress_rule" "flow" {
  for_each = local.flows

  security_group_id            = aws_security_group.this[each.value.from].id
  description                  = "To ${each.value.to}"
  referenced_security_group_id = aws_security_group.this[each.value.to].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_vpc_security_group_egress_rule" "https" {
  for_each = local.https_outbound

  security_group_id = aws_security_group.this[each.key].id
  description       = "HTTPS to AWS and to upstreams"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = { Name = "${var.name}-${each.key}-https" }
}
