# An alarm is a line in one of the tables beside this file (alarms-*.tf): its name is its heading in docs/runbook.md.

locals {
  alarms = merge(local.edge_alarms, local.service_alarms, local.database_alarms, local.cache_alarms, local.application_alarms)
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = "${each.value.means} What to do: ${var.runbook_url}#${each.value.heading}"

  namespace   = each.value.namespace
  metric_name = each.value.metric
  dimensions  = each.value.dimensions

  # Percentiles are an extended statistic to CloudWatch.
  statistic          = startswith(each.value.statistic, "p") ? null : each.value.statistic
  extended_statistic = startswith(each.value.statistic, "p") ? each.value.statistic : null

  comparison_operator = { above = "GreaterThanThreshold", below = "LessThanThreshold" }[each.value.when]
  threshold           = each.value.threshold
  period              = each.value.period
  evaluation_periods  = each.value.periods
  treat_missing_data  = each.value.missing

  alarm_actions = [aws_sns_topic.alerts.arn]
  ok_actions    = [aws_sns_topic.alerts.arn]
}
