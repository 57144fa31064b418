# What the world meets.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name                = "anirec-production"
  account             = { id = "123456789012", partition = "aws", region = "us-east-1" }
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  security_group_id   = "sg-0123456789abcdef0"
  domain_name         = "anirec.example"
  hosted_zone         = "anirec.example"
  ports               = { client = 80, api = 8080 }
  waf                 = { enabled = true, rate_limit = 2000 }
  cloudfront          = { enabled = false, price_class = "PriceClass_100", secret_version = 1 }
  deletion_protection = true
  log_retention_days  = 90
  origin_secret_name  = "anirec/production/origin-secret"

  secret_recovery_days = 7
  kms_key_arn          = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

run "requests_find_their_way" {
  command = plan

  module {
    source = "./modules/edge"
  }

  override_resource {
    target          = aws_lb_target_group.this["api"]
    override_during = plan
    values          = { arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/0123456789abcdef" }
  }

  override_resource {
    target          = aws_lb_target_group.this["client"]
    override_during = plan
    values          = { arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/client/0123456789abcdef" }
  }

  assert {
    condition     = one(one(aws_lb_listener_rule.api.condition).path_pattern).values == toset(["/api", "/api/*"])
    error_message = "/api and all below it is the API's."
  }

  assert {
    condition     = strcontains(one(aws_lb_listener_rule.api.action).target_group_arn, "targetgroup/api/") && strcontains(one(aws_lb_listener.https.default_action).target_group_arn, "targetgroup/client/")
    error_message = "The API's rule comes before the default, which is the client."
  }

  assert {
    condition     = aws_lb_target_group.this["api"].port == 8080 && aws_lb_target_group.this["client"].port == 80
    error_message = "The API listens on 8080, the client on 80."
  }

  assert {
    condition     = alltrue([for group in aws_lb_target_group.this : group.target_type == "ip"])
    error_message = "Fargate's tasks are addressed by their own addresses."
  }

  assert {
    condition     = one(aws_lb_target_group.this["api"].health_check).path == "/api/v1/health" && one(aws_lb_target_group.this["client"].health_check).path == "/healthz"
    error_message = "Each part is asked for its own health, the API without its database."
  }

  assert {
    condition     = one(one(aws_lb_listener.http.default_action).redirect).protocol == "HTTPS" && aws_lb_listener.http.port == 80
    error_message = "Port 80 only redirects to HTTPS."
  }
}

run "connections_are_safe" {
  command = plan

  module {
    source = "./modules/edge"
  }

  assert {
    condition     = aws_lb.this.idle_timeout < 65
    error_message = "The load balancer must close idle connections before the API does, which is after 65 s."
  }

  assert {
    condition     = one([for group in [aws_lb_target_group.this["api"]] : tonumber(group.deregistration_delay)]) < 50
    error_message = "Draining must end before the task is killed, which is after 50 s."
  }

  assert {
    condition     = strcontains(aws_lb_listener.https.ssl_policy, "TLS13") && aws_lb_listener.https.protocol == "HTTPS" && aws_lb_listener.https.port == 443
    error_message = "HTTPS speaks TLS 1.3."
  }

  assert {
    condition     = strcontains(aws_lb_listener.https.routing_http_response_strict_transport_security_header_value, "max-age=31536000")
    error_message = "Browsers are told to come back by HTTPS, for a year."
  }

  assert {
    condition     = aws_lb.this.drop_invalid_header_fields && aws_lb.this.enable_deletion_protection && one(aws_lb.this.access_logs).enabled && !aws_lb.this.internal
    error_message = "Invalid headers are dropped, requests are logged, and the load balancer is protected."
  }

  assert {
    condition     = alltrue([for closed in ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"] : aws_s3_bucket_public_access_block.access_logs[closed]])
    error_message = "Nobody outside reads the access logs."
  }

  assert {
    condition     = one(one(aws_s3_bucket_lifecycle_configuration.access_logs.rule).expiration).days == 90
    error_message = "Access logs end when the other logs do."
  }

  assert {
    condition     = aws_acm_certificate.this.domain_name == "anirec.example" && aws_acm_certificate.this.validation_method == "DNS"
    error_message = "The certificate is the site's, and renews itself."
  }
}

run "the_firewall_limits_addresses_and_lets_imports_through" {
  command = plan

  module {
    source = "./modules/edge"
  }

  assert {
    condition     = one([for rule in aws_wafv2_web_acl.this[0].rule : one(one(rule.statement).rate_based_statement).limit if rule.name == "rate-by-address"]) == 2000
    error_message = "One address makes no more requests than asked."
  }

  assert {
    condition = contains(flatten([
      for rule in aws_wafv2_web_acl.this[0].rule : one(one(rule.statement).managed_rule_group_statement).rule_action_override[*].name
      if rule.name == "AWSManagedRulesCommonRuleSet"
    ]), "SizeRestrictions_BODY")
    error_message = "A list of 5 MB must pass the common rules."
  }

  assert {
    condition = toset(flatten([
      for field in aws_wafv2_web_acl_logging_configuration.this[0].redacted_fields : field.single_header[*].name
    ])) == toset(["authorization", "cookie", "x-api-key"])
    error_message = "What lets anyone in as somebody else is not logged."
  }
}

run "the_firewall_is_a_choice" {
  command = plan

  module {
    source = "./modules/edge"
  }

  variables {
    waf                 = { enabled = false, rate_limit = 2000 }
    deletion_protection = false
  }

  assert {
    condition     = length(aws_wafv2_web_acl.this) == 0 && length(aws_wafv2_web_acl_association.this) == 0 && length(aws_cloudwatch_log_group.waf) == 0
    error_message = "Switched off, nothing of the firewall is there."
  }
}

run "without_cloudfront_nothing_of_it_is_there" {
  command = plan

  module {
    source = "./modules/edge"
  }

  assert {
    condition     = length(aws_cloudfront_distribution.this) == 0 && length(aws_secretsmanager_secret.origin) == 0 && length(aws_lb_listener_rule.client) == 0 && output.origin_secret_arns == []
    error_message = "It is a choice."
  }

  assert {
    condition     = length([for condition in aws_lb_listener_rule.api.condition : condition if length(condition.http_header) > 0]) == 0 && one(aws_lb_listener.https.default_action).type == "forward"
    error_message = "Without it nobody is asked for a secret."
  }
}

run "behind_cloudfront_the_load_balancer_answers_it_alone" {
  command = plan

  module {
    source = "./modules/edge"
  }

  variables {
    cloudfront = { enabled = true, price_class = "PriceClass_100", secret_version = 1 }
  }

  override_resource {
    target          = aws_cloudfront_distribution.this[0]
    override_during = plan
    values          = { domain_name = "d111111abcdef8.cloudfront.net", hosted_zone_id = "Z2FDTNDATAQYW2" }
  }

  assert {
    condition     = one(aws_lb_listener.https.default_action).type == "fixed-response" && one(one(aws_lb_listener.https.default_action).fixed_response).status_code == "403"
    error_message = "Who does not know the secret is told nothing."
  }

  assert {
    condition = alltrue([
      for rule in [aws_lb_listener_rule.api, aws_lb_listener_rule.client[0]] :
      one(flatten([for condition in rule.condition : [for header in condition.http_header : header.http_header_name]])) == "X-Origin-Secret" &&
      one(flatten([for condition in rule.condition : [for header in condition.http_header : tolist(header.values)[0]]])) == data.aws_secretsmanager_random_password.origin[0].random_password
    ])
    error_message = "Every way to a target asks for the secret: anybody's distribution comes from where CloudFront asks."
  }

  assert {
    condition     = { for header in one(aws_cloudfront_distribution.this[0].origin).custom_header : header.name => header.value } == { X-Origin-Secret = data.aws_secretsmanager_random_password.origin[0].random_password } && one(one(aws_cloudfront_distribution.this[0].origin).custom_origin_config).origin_protocol_policy == "https-only"
    error_message = "CloudFront knows it, and says it over TLS alone."
  }

  assert {
    condition     = one(aws_cloudfront_distribution.this[0].default_cache_behavior).cache_policy_id == "4cc15a8a-d715-48a4-82b8-cc0b614638fe" && one(aws_cloudfront_distribution.this[0].default_cache_behavior).origin_request_policy_id == "216adef6-5c7f-47e4-b989-5492eafa07d3" && alltrue([for response in aws_cloudfront_distribution.this[0].custom_error_response : response.error_caching_min_ttl == 0])
    error_message = "What is kept, and for how long, our own Cache-Control says: of failures too."
  }

  assert {
    condition     = one(one(aws_cloudfront_distribution.this[0].origin).custom_origin_config).origin_keepalive_timeout < aws_lb.this.idle_timeout && one(one(aws_cloudfront_distribution.this[0].origin).custom_origin_config).origin_read_timeout > 30
    error_message = "CloudFront lets go of a connection before the load balancer does, and waits for as long as a request may take."
  }

  assert {
    condition     = aws_wafv2_web_acl.this[0].scope == "CLOUDFRONT" && length(aws_wafv2_web_acl_association.this) == 0
    error_message = "The firewall counts visitors' addresses, not CloudFront's."
  }

  assert {
    condition     = one(aws_route53_record.site.alias).name == "d111111abcdef8.cloudfront.net" && aws_cloudfront_distribution.this[0].aliases == toset(["anirec.example"])
    error_message = "The site's name leads to CloudFront."
  }
}
