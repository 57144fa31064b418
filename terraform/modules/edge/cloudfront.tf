# By choice: CloudFront keeps near visitors what anybody may keep, for as long as our own Cache-Control says, and asks the load
# balancer for the rest. Nobody reaches the load balancer past it: its security group lets in where CloudFront asks from
# (modules/security-groups), and as anybody's distribution asks from there, the listener wants a secret besides.

locals {
  secret_header = "X-Origin-Secret"
  origin_secret = one(aws_secretsmanager_secret_version.origin[*].secret_string)

  # AWS's own, which are the same in every account. What is kept is told apart by query, cookies, Host and Origin, and kept for as
  # long as our Cache-Control says: who is signed in has a cookie, and is answered with `no-store`. All that a visitor sends
  # reaches us.
  # https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
  aws_policies = {
    origin_decides = "4cc15a8a-d715-48a4-82b8-cc0b614638fe" # UseOriginCacheControlHeaders-QueryStrings
    all_viewer     = "216adef6-5c7f-47e4-b989-5492eafa07d3" # AllViewer
  }

  # CloudFront would keep each of these for ten seconds, whatever we say of it: a fault would outlive itself.
  failures = toset([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504])
}

data "aws_secretsmanager_random_password" "origin" {
  count = var.cloudfront.enabled ? 1 : 0

  password_length     = 64
  exclude_punctuation = true
}

# It lands in Terraform's state, as the cache's password does: the provider writes it into the rule and the distribution.
resource "aws_secretsmanager_secret" "origin" {
  count = var.cloudfront.enabled ? 1 : 0

  name                    = var.origin_secret_name
  description             = "By which the load balancer knows CloudFront. Made by Terraform; raise cloudfront.secret_version to replace it"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.secret_recovery_days
}

resource "aws_secretsmanager_secret_version" "origin" {
  count = var.cloudfront.enabled ? 1 : 0

  secret_id     = aws_secretsmanager_secret.origin[0].id
  secret_string = data.aws_secretsmanager_random_password.origin[0].random_password

  lifecycle {
    ignore_changes       = [secret_string]
    replace_triggered_by = [terraform_data.origin_secret_version]
  }
}

resource "terraform_data" "origin_secret_version" {
  triggers_replace = var.cloudfront.secret_version
}

resource "aws_lb_listener_rule" "client" {
  count = var.cloudfront.enabled ? 1 : 0

  listener_arn = aws_lb_listener.https.arn
  priority     = 20

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this["client"].arn
  }

  condition {
    http_header {
      http_header_name = local.secret_header
      values           = [local.origin_secret]
    }
  }

  tags = { Name = "${var.name}-client" }
}

resource "aws_cloudfront_distribution" "this" {
  count = var.cloudfront.enabled ? 1 : 0

  comment      = var.name
  enabled      = true
  aliases      = [var.domain_name]
  price_class  = var.cloudfront.price_class
  http_version = "http2and3"
  web_acl_id   = one(aws_wafv2_web_acl.this[*].arn)

  origin {
    origin_id   = "load-balancer"
    domain_name = aws_lb.this.dns_name

    # The certificate is the site's: CloudFront looks for the name that it forwards, which is the visitor's Host.
    custom_origin_config {
      origin_protocol_policy   = "https-only"
      origin_ssl_protocols     = ["TLSv1.2"]
      http_port                = 80
      https_port               = 443
      origin_keepalive_timeout = 50
      # Seconds. No request takes longer (api/src/http/limits/deadlines.ts: 30).
      origin_read_timeout = 35
    }

    custom_header {
      name  = local.secret_header
      value = local.origin_secret
    }
  }

  default_cache_behavior {
    target_origin_id         = "load-balancer"
    viewer_protocol_policy   = "redirect-to-https"
    allowed_methods          = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cached_methods           = ["GET", "HEAD"]
    compress                 = true
    cache_policy_id          = local.aws_policies.origin_decides
    origin_request_policy_id = local.aws_policies.all_viewer
  }

  dynamic "custom_error_response" {
    for_each = local.failures

    content {
      error_code            = custom_error_response.value
      error_caching_min_ttl = 0
    }
  }

  viewer_certificate {
    acm_certificate_arn      = aws_acm_certificate_validation.this.certificate_arn
    minimum_protocol_version = "TLSv1.2_2021"
    ssl_support_method       = "sni-only"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  tags = { Name = var.name }

  # Else the first who come would be told that they may not.
  depends_on = [aws_lb_listener_rule.api, aws_lb_listener_rule.client]
}
