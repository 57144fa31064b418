# Who can reach whom.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/anirec-production-boundary"

  name               = "anirec-staging"
  account            = { id = "123456789012", partition = "aws", region = "us-east-1" }
  network            = { cidr = "10.0.0.0/16", zones = 3, nat = "one", interface_endpoints = false, flow_logs = "REJECT" }
  log_group_prefix   = "/anirec/staging"
  log_retention_days = 14
  kms_key_arn        = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  vpc_id             = "vpc-0123456789abcdef0"
  ports              = { client = 80, api = 8080, database = 5432, cache = 6379 }
  cloudfront_only    = false
  database_proxy     = false
}

run "each_zone_has_its_subnets" {
  command = plan

  module {
    source = "./modules/network"
  }

  assert {
    condition     = alltrue([for layer in [aws_subnet.public, aws_subnet.private, aws_subnet.data] : join(",", keys(layer)) == "us-east-1a,us-east-1b,us-east-1c"])
    error_message = "Each of three zones must have a public, a private and a data subnet."
  }

  assert {
    condition     = alltrue([for subnet in concat(values(aws_subnet.public), values(aws_subnet.private), values(aws_subnet.data)) : subnet.map_public_ip_on_launch != true])
    error_message = "No subnet hands out public addresses."
  }

  assert {
    condition     = length(distinct([for subnet in concat(values(aws_subnet.public), values(aws_subnet.private), values(aws_subnet.data)) : subnet.cidr_block])) == 9
    error_message = "No two subnets share a range."
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_route.private_internet) == 3
    error_message = "One NAT gateway must serve all private subnets."
  }

  assert {
    condition     = length(aws_vpc_endpoint.interface) == 0 && aws_vpc_endpoint.s3.vpc_endpoint_type == "Gateway"
    error_message = "Without interface endpoints there is still the free one of S3."
  }

  assert {
    condition     = length(aws_default_security_group.this.ingress) == 0 && length(aws_default_security_group.this.egress) == 0
    error_message = "The default security group must let nothing through."
  }

  assert {
    condition     = aws_flow_log.this.traffic_type == "REJECT" && aws_cloudwatch_log_group.flow.retention_in_days == 14
    error_message = "Refused connections must be logged for as long as asked."
  }

  assert {
    condition     = contains(flatten([for statement in jsondecode(aws_iam_role_policy.flow_logs.policy).Statement : statement.Action if statement.Resource == "*"]), "logs:DescribeLogGroups")
    error_message = "Flow logs look for their group before they write, and write nothing where they may not look."
  }

  assert {
    condition     = one(jsondecode(aws_iam_role.flow_logs.assume_role_policy).Statement).Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "They do so for this account."
  }
}

run "each_zone_can_have_its_own_nat" {
  command = plan

  module {
    source = "./modules/network"
  }

  variables {
    network = { cidr = "10.0.0.0/16", zones = 3, nat = "per_zone", interface_endpoints = false, flow_logs = "ALL" }
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 3 && alltrue([for zone, nat_zone in local.nat_of_zone : zone == nat_zone])
    error_message = "Each zone must leave through its own NAT gateway."
  }
}

run "without_nat_only_endpoints_lead_out" {
  command = plan

  module {
    source = "./modules/network"
  }

  variables {
    network = { cidr = "10.0.0.0/16", zones = 2, nat = "none", interface_endpoints = true, flow_logs = "ALL" }
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 0 && length(aws_eip.nat) == 0 && length(aws_route.private_internet) == 0
    error_message = "Without NAT no private subnet has a route to the internet."
  }

  assert {
    condition     = join(",", keys(aws_vpc_endpoint.interface)) == "ecr.api,ecr.dkr,logs,secretsmanager"
    error_message = "Tasks must reach the registry, the logs and the secrets."
  }
}

run "groups_open_what_the_table_says_and_no_more" {
  command = plan

  module {
    source = "./modules/security-groups"
  }

  assert {
    condition = { for name, rule in aws_vpc_security_group_ingress_rule.flow : name => rule.from_port } == {
      load-balancer-to-client = 80
      load-balancer-to-api    = 8080
      api-to-database         = 5432
      api-to-cache            = 6379
      jobs-to-database        = 5432
      jobs-to-cache           = 6379
    }
    error_message = "Only these may talk to each other: load balancer to client and api; api and jobs to database and cache."
  }

  assert {
    condition     = alltrue([for rule in concat(values(aws_vpc_security_group_ingress_rule.flow), values(aws_vpc_security_group_egress_rule.flow)) : rule.cidr_ipv4 == null && rule.from_port == rule.to_port])
    error_message = "Inside the network rules name groups, never addresses, and one port each."
  }

  assert {
    condition     = toset([for rule in aws_vpc_security_group_ingress_rule.world : rule.from_port]) == toset([80, 443])
    error_message = "The world reaches 80 and 443."
  }

  assert {
    condition     = sort([for name in keys(aws_vpc_security_group_egress_rule.https) : name]) == tolist(["api", "client", "jobs"])
    error_message = "Database and cache lead nowhere."
  }
}

run "behind_cloudfront_the_world_reaches_nothing_of_ours" {
  command = plan

  module {
    source = "./modules/security-groups"
  }

  variables {
    cloudfront_only = true
  }

  override_data {
    target = data.aws_ec2_managed_prefix_list.cloudfront[0]
    values = { id = "pl-3b927c52" }
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.world) == 0
    error_message = "Nobody reaches the load balancer from anywhere."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.cloudfront[0].prefix_list_id == "pl-3b927c52" && aws_vpc_security_group_ingress_rule.cloudfront[0].to_port == 443 && data.aws_ec2_managed_prefix_list.cloudfront[0].name == "com.amazonaws.global.cloudfront.origin-facing"
    error_message = "CloudFront does, by HTTPS."
  }
}

run "by_a_proxy_the_api_reaches_no_database" {
  command = plan

  module {
    source = "./modules/security-groups"
  }

  variables {
    database_proxy = true
  }

  assert {
    condition = { for name, rule in aws_vpc_security_group_ingress_rule.flow : name => rule.from_port if strcontains(name, "database") } == {
      api-to-database-proxy      = 5432
      database-proxy-to-database = 5432
      jobs-to-database           = 5432
    }
    error_message = "The API reaches the proxy, and the proxy and jobs the database."
  }
}
