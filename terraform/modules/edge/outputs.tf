output "target_groups" {
  description = "By target (client, api): arn for its service, arn_suffix for alarms and autoscaling."
  value       = { for name, group in aws_lb_target_group.this : name => { arn = group.arn, arn_suffix = group.arn_suffix } }

  # ECS refuses a target group that no listener leads to.
  depends_on = [aws_lb_listener.https, aws_lb_listener_rule.api]
}

output "load_balancer_arn_suffix" {
  description = "The load balancer, as alarms and autoscaling name it: app/NAME/ID."
  value       = aws_lb.this.arn_suffix
}

output "certificate_arn" {
  description = "The site's certificate."
  value       = aws_acm_certificate.this.arn
}
