# Shares of requests that failed. RequestCount counts those for which a target was chosen: where none is healthy, the load
# balancer's own failures come beside it, not within. What the API answers with a 5xx because MyAnimeList or AniList failed
# is no fault of ours, and of no version: the API counts it apart (UpstreamErrors), and it is taken off here.
locals {
  requests_to = { for service, suffix in var.target_group_arn_suffixes : service => { LoadBalancer = var.load_balancer_arn_suffix, TargetGroup = suffix } }
  balancer    = { LoadBalancer = var.load_balancer_arn_suffix }

  counted_for = {
    for service, dimensions in local.requests_to : service => merge(
      {
        requests = { namespace = "AWS/ApplicationELB", metric = "RequestCount", dimensions = dimensions }
        answers  = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", dimensions = dimensions }
        balancer = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", dimensions = local.balancer }
      },
      service == "api" ? { upstream = { namespace = local.application_namespace, metric = "UpstreamErrors", dimensions = local.application_dimensions } } : {},
    )
  }
  failed_of = {
    client = "FILL(answers, 0) + FILL(balancer, 0)"
    api    = "FILL(answers, 0) + FILL(balancer, 0) - FILL(upstream, 0)"
  }

  # What ECS looks at while it deploys, and nobody is woken by: `deployment-failed` tells what came of it. ECS waits for as
  # long as such an alarm takes to be sure, hence minutes. One failure says nothing, however few requests there were.
  rollouts = {
    for service in keys(local.requests_to) : "${service}-rollout" => {
      means     = "More than one request in 20 to the ${service} failed. During a deployment this turns it back; no person is told."
      counted   = local.counted_for[service]
      failed    = local.failed_of[service]
      total     = "FILL(requests, 0) + FILL(balancer, 0)"
      when      = "failed > 1"
      threshold = 5 # percent
      period    = 60
      periods   = { looked_at = 3, failing = 2 }
      told      = []
    }
  }

  # Fewer than 20 requests in 5 minutes say nothing, and fewer than 5 changes in 20.
  failure_ratios = merge(
    {
      load-balancer-5xx = {
        means = "More than 1 % of all requests got a 5xx from the load balancer itself: no target, or none that answered."
        counted = {
          requests = { namespace = "AWS/ApplicationELB", metric = "RequestCount", dimensions = local.balancer }
          balancer = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", dimensions = local.balancer }
        }
        failed    = "FILL(balancer, 0)"
        total     = "FILL(requests, 0) + FILL(balancer, 0)"
        when      = "total >= 20"
        threshold = 1 # percent
        period    = 300
        periods   = { looked_at = 1, failing = 1 }
        told      = [aws_sns_topic.alerts.arn]
      }
      client-5xx = {
        means     = "The client answered more than 1 % of its requests with a 5xx."
        counted   = { for id, metric in local.counted_for.client : id => metric if id != "balancer" }
        failed    = "FILL(answers, 0)"
        total     = "FILL(requests, 0)"
        when      = "total >= 20"
        threshold = 1 # percent
        period    = 300
        periods   = { looked_at = 1, failing = 1 }
        told      = [aws_sns_topic.alerts.arn]
      }
    },
    # While MyAnimeList is away changes wait, and upstream-breaker-open tells. An hour of it, or refusals, may be our doing.
    !var.changes_are_sent ? {} : {
      write-back-failing = {
        means = "For an hour more than half of what people changed here was not taken by MyAnimeList."
        counted = {
          attempts = { namespace = local.application_namespace, metric = "WriteBackAttempts", dimensions = local.application_dimensions }
          failures = { namespace = local.application_namespace, metric = "WriteBackFailures", dimensions = local.application_dimensions }
        }
        failed    = "FILL(failures, 0)"
        total     = "FILL(attempts, 0)"
        when      = "total >= 5"
        threshold = 50 # percent
        period    = 1200
        periods   = { looked_at = 3, failing = 3 }
        told      = [aws_sns_topic.alerts.arn]
      }
    },
    local.rollouts,
  )
}

resource "aws_cloudwatch_metric_alarm" "failure_ratio" {
  for_each = local.failure_ratios

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = "${each.value.means} What to do: ${var.runbook_url}#${each.key}"

  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.threshold
  evaluation_periods  = each.value.periods.looked_at
  datapoints_to_alarm = each.value.periods.failing
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "ratio"
    label       = "failed, percent"
    expression  = "IF(${each.value.when}, 100 * failed / total, 0)"
    return_data = true
  }

  metric_query {
    id         = "failed"
    expression = each.value.failed
  }

  metric_query {
    id         = "total"
    expression = each.value.total
  }

  dynamic "metric_query" {
    for_each = each.value.counted

    content {
      id = metric_query.key

      metric {
        namespace   = metric_query.value.namespace
        metric_name = metric_query.value.metric
        dimensions  = metric_query.value.dimensions
        stat        = "Sum"
        period      = each.value.period
      }
    }
  }

  alarm_actions = each.value.told
  ok_actions    = each.value.told
}
