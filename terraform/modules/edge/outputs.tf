output "target_groups" {
  description = "By target (client, api): arn for its service, arn_suffix for alarms and autoscaling."
  value       = { for name, group in aws_lb_target_group.this : name => { arn = group.arn, arn_suffix = group.arn_suffix } }

  # ECS refuses a target group that no listener leads to. And when the tasks behind it run, the site is looked at by its
  # name, which the world then finds too: with its firewall before it.
  depends_on = [
    aws_lb_listener.https, aws_lb_listener.http, aws_lb_listener_rule.api, aws_route53_record.site,
    aws_wafv2_web_acl_association.this,
  ]
}

output "domain_name" {
  description = "The site's name. Known only once it leads here."
  value       = aws_route53_record.site.name
}

output "load_balancer_arn_suffix" {
  description = "The load balancer, as alarms and autoscaling name it: app/NAME/ID."
  value       = aws_lb.this.arn_suffix
}

output "certificate_arn" {
  description = "The site's certificate."
  value       = aws_acm_certificate.this.arn
}

output "origin_secret_arns" {
  description = "The secret by which the load balancer knows CloudFront; none where that is not there."
  value       = aws_secretsmanager_secret.origin[*].arn
}
