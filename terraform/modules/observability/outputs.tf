output "alarm_names" {
  description = "Every alarm's name in CloudWatch by its short name."
  value = merge(
    { for name, alarm in aws_cloudwatch_metric_alarm.this : name => alarm.alarm_name },
    { for name, alarm in aws_cloudwatch_metric_alarm.failure_ratio : name => alarm.alarm_name },
  )
}

output "runbook_headings" {
  description = "What docs/runbook.md must have an entry for."
  value = sort(distinct(concat(
    [for alarm in local.alarms : alarm.heading], keys(local.failure_ratios), keys(local.objective_alarms), keys(local.events), ["budget"],
  )))
}

output "alerts_topic_arn" {
  description = "Where every alert is published; subscribe a pager or a chat here."
  value       = aws_sns_topic.alerts.arn
}

output "dashboard_name" {
  description = "The dashboard in CloudWatch."
  value       = aws_cloudwatch_dashboard.this.dashboard_name
}
