locals {
  # The API keeps idle connections for 65 s (its server.keepAliveTimeout). The load balancer must let go first: a request
  # sent on a connection that the API is just closing becomes a 502.
  # https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
  idle_timeout_seconds = 60

  targets = {
    client = { port = var.ports.client, health_path = "/healthz" }

    # Shallow on purpose: a check that asked the database would take every task out when the database blinks, and
    # most of the API answers without it.
    api = { port = var.ports.api, health_path = "/api/v1/health" }
  }
}

resource "aws_lb" "this" {
  name               = var.name
  load_balancer_type = "application"
  internal           = false
  subnets            = var.subnet_ids
  security_groups    = [var.security_group_id]

  idle_timeout               = local.idle_timeout_seconds
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection

  access_logs {
    bucket  = aws_s3_bucket.access_logs.id
    enabled = true
  }

  # AWS writes a test object into the bucket when logs are switched on, and refuses if it may not.
  depends_on = [aws_s3_bucket_policy.access_logs]
}

resource "aws_lb_target_group" "this" {
  for_each = local.targets

  name        = "${var.name}-${each.key}"
  vpc_id      = var.vpc_id
  target_type = "ip"
  protocol    = "HTTP"
  port        = each.value.port

  # Seconds. No request takes longer (api/src/http/limits/deadlines.ts: 30); the default of 300 would make every deployment wait
  # for nothing.
  deregistration_delay = 35

  # In service after 20 s, out of it after 30 s.
  health_check {
    path                = each.value.health_path
    matcher             = "200"
    interval            = 10
    timeout             = 3
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.this.arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  protocol          = "HTTPS"
  port              = 443
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate_validation.this.certificate_arn

  # A year, in seconds.
  routing_http_response_strict_transport_security_header_value = "max-age=31536000; includeSubDomains"
  routing_http_response_server_enabled                         = false

  # Behind CloudFront who does not know its secret gets nowhere (cloudfront.tf).
  default_action {
    type             = var.cloudfront.enabled ? "fixed-response" : "forward"
    target_group_arn = var.cloudfront.enabled ? null : aws_lb_target_group.this["client"].arn

    dynamic "fixed_response" {
      for_each = var.cloudfront.enabled ? [403] : []

      content {
        status_code  = fixed_response.value
        content_type = "text/plain"
        message_body = "Come by the site's name."
      }
    }
  }
}

resource "aws_lb_listener_rule" "api" {
  listener_arn = aws_lb_listener.https.arn
  priority     = 10

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this["api"].arn
  }

  condition {
    path_pattern {
      values = ["/api", "/api/*"]
    }
  }

  dynamic "condition" {
    for_each = local.origin_secret[*]

    content {
      http_header {
        http_header_name = local.secret_header
        values           = [condition.value]
      }
    }
  }

  tags = { Name = "${var.name}-api" }
}
