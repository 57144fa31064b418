# Three layers of subnets in each zone: public holds the load balancer and NAT, private the tasks, data the stores.
# Only public has a route from the internet; data has none to it either.

data "aws_availability_zones" "available" {
  state = "available"

  # Leaves local and wavelength zones out, which have neither Fargate nor RDS.
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

locals {
  zones = slice(data.aws_availability_zones.available.names, 0, var.network.zones)

  # Of a /16: 4,091 addresses a zone for tasks (each task takes one), 251 for each of the others.
  private_cidrs = { for index, zone in local.zones : zone => cidrsubnet(var.network.cidr, 4, index) }
  public_cidrs  = { for index, zone in local.zones : zone => cidrsubnet(var.network.cidr, 8, 64 + index) }
  data_cidrs    = { for index, zone in local.zones : zone => cidrsubnet(var.network.cidr, 8, 128 + index) }
}

resource "aws_vpc" "this" {
  cidr_block           = var.network.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = var.name }
}

# AWS makes a group that lets its members talk to each other. Nothing is to use it, so nothing is in it.
resource "aws_default_security_group" "this" {
  vpc_id  = aws_vpc.this.id
  ingress = []
  egress  = []

  tags = { Name = "${var.name}-default-unused" }
}

resource "aws_subnet" "public" {
  for_each = local.public_cidrs

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = { Name = "${var.name}-public-${each.key}" }
}

resource "aws_subnet" "private" {
  for_each = local.private_cidrs

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = { Name = "${var.name}-private-${each.key}" }
}

resource "aws_subnet" "data" {
  for_each = local.data_cidrs

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = { Name = "${var.name}-data-${each.key}" }
}
