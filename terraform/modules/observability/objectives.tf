# What visitors are promised of the API (docs/reliability.md, "Objectives"), and how fast the promise is being used up. A burn
# rate of 1 spends the 30 days' allowance in 30 days. Somebody is woken where it is spent within two days (2 % of it in an
# hour), and told where it is within five (5 % in six hours); the shorter window ends the alarm when the trouble has ended.
# https://sre.google/workbook/alerting-on-slos/
locals {
  objectives = {
    availability = {
      percent = 99.5
      means   = "requests to the API failed"
      counted = { for id, metric in local.counted_for.api : id => merge(metric, { statistic = "Sum" }) }
      failed  = local.failed_of.api
      total   = "FILL(requests, 0) + FILL(balancer, 0)"
    }
    latency = {
      percent = 99
      means   = "requests to the API took longer than half a second"
      counted = {
        # How many took that long at most, in seconds: a trimmed count.
        quick    = { namespace = "AWS/ApplicationELB", metric = "TargetResponseTime", dimensions = local.requests_to.api, statistic = "TC(:0.5)" }
        answered = { namespace = "AWS/ApplicationELB", metric = "TargetResponseTime", dimensions = local.requests_to.api, statistic = "SampleCount" }
      }
      failed = "FILL(answered, 0) - FILL(quick, 0)"
      total  = "FILL(answered, 0)"
    }
  }

  burns = {
    fast = { rate = 14.4, windows = { long = 3600, short = 300 } }
    slow = { rate = 6, windows = { long = 21600, short = 1800 } }
  }

  # CloudWatch takes one period an alarm, hence two alarms and a third that wants both.
  burn_alarms = merge([
    for name, objective in local.objectives : merge([
      for speed, burn in local.burns : {
        for window, seconds in burn.windows : "${name}-${speed}-${window}" => {
          objective = objective
          threshold = burn.rate
          seconds   = seconds
        }
      }
    ]...)
  ]...)

  # By heading in the runbook.
  objective_alarms = merge([
    for name, objective in local.objectives : {
      for speed, burn in local.burns : "${name}-${speed}" => {
        means   = "So many ${objective.means} that the objective of ${objective.percent} % is being missed ${burn.rate} times faster than it allows."
        windows = [for window in keys(burn.windows) : "${name}-${speed}-${window}"]
      }
    }
  ]...)
}

resource "aws_cloudwatch_metric_alarm" "burn" {
  for_each = local.burn_alarms

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = "A part of the alarm ${var.name}-${trimsuffix(trimsuffix(each.key, "-long"), "-short")}; tells nobody by itself."

  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.threshold
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"

  metric_query {
    id    = "burn"
    label = "times faster than allowed"
    # Fewer than 20 requests say nothing, in six hours or in five minutes.
    expression  = "IF(total >= 20, 100 * failed / total / ${100 - each.value.objective.percent}, 0)"
    return_data = true
  }

  metric_query {
    id         = "failed"
    expression = each.value.objective.failed
  }

  metric_query {
    id         = "total"
    expression = each.value.objective.total
  }

  dynamic "metric_query" {
    for_each = each.value.objective.counted

    content {
      id = metric_query.key

      metric {
        namespace   = metric_query.value.namespace
        metric_name = metric_query.value.metric
        dimensions  = metric_query.value.dimensions
        stat        = metric_query.value.statistic
        period      = each.value.seconds
      }
    }
  }
}

resource "aws_cloudwatch_composite_alarm" "objective" {
  for_each = local.objective_alarms

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = "${each.value.means} What to do: ${var.runbook_url}#${each.key}"
  alarm_rule        = join(" AND ", [for window in each.value.windows : "ALARM(\"${aws_cloudwatch_metric_alarm.burn[window].alarm_name}\")"])
  alarm_actions     = [aws_sns_topic.alerts.arn]
  ok_actions        = [aws_sns_topic.alerts.arn]
}
