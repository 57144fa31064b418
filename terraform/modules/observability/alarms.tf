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

locals {
  requests_to = { for service, suffix in var.target_group_arn_suffixes : service => { LoadBalancer = var.load_balancer_arn_suffix, TargetGroup = suffix } }

  # Shares of requests that failed, in percent. Fewer than 20 requests in 5 minutes say nothing. RequestCount counts those
  # for which a target was chosen: where none is healthy, the load balancer's own failures come beside it, not within.
  failure_ratios = merge(
    {
      load-balancer-5xx = {
        means      = "More than 1 % of all requests got a 5xx from the load balancer itself: no target, or none that answered."
        failures   = "HTTPCode_ELB_5XX_Count"
        all        = "(FILL(requests, 0) + FILL(failures, 0))"
        dimensions = { LoadBalancer = var.load_balancer_arn_suffix }
      }
    },
    {
      for service, dimensions in local.requests_to : "${service}-5xx" => {
        means      = "The ${service} answered more than 1 % of its requests with a 5xx. During a deployment this turns it back."
        failures   = "HTTPCode_Target_5XX_Count"
        all        = "requests"
        dimensions = dimensions
      }
    },
  )
}

resource "aws_cloudwatch_metric_alarm" "failure_ratio" {
  for_each = local.failure_ratios

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = "${each.value.means} What to do: ${var.runbook_url}#${each.key}"

  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "ratio"
    label       = "failed requests, percent"
    expression  = "IF(${each.value.all} >= 20, 100 * FILL(failures, 0) / ${each.value.all}, 0)"
    return_data = true
  }

  metric_query {
    id = "failures"

    metric {
      namespace   = "AWS/ApplicationELB"
      metric_name = each.value.failures
      dimensions  = each.value.dimensions
      stat        = "Sum"
      period      = 300
    }
  }

  metric_query {
    id = "requests"

    metric {
      namespace   = "AWS/ApplicationELB"
      metric_name = "RequestCount"
      dimensions  = each.value.dimensions
      stat        = "Sum"
      period      = 300
    }
  }

  alarm_actions = [aws_sns_topic.alerts.arn]
  ok_actions    = [aws_sns_topic.alerts.arn]
}
