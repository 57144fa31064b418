locals {
  load_balancer = ["LoadBalancer", var.load_balancer_arn_suffix]
  api_target    = concat(local.load_balancer, ["TargetGroup", var.target_group_arn_suffixes["api"]])
  api_itself    = ["service", "api", "environment", var.environment]
  instance      = ["DBInstanceIdentifier", var.database.identifier]

  # What is promised, and what came of it.
  objective_graphs = [
    for name, objective in local.objectives : {
      title = "${title(name)} of the API (%; objective ${objective.percent})"
      stat  = "Sum"
      metrics = concat(
        [[{ expression = "100 * (1 - (${objective.failed}) / (${objective.total}))", label = name }]],
        [for id, counted in objective.counted : concat(
          [counted.namespace, counted.metric], flatten([for dimension, value in counted.dimensions : [dimension, value]]),
          [{ id = id, stat = counted.statistic, visible = false }],
        )],
      )
    }
  ]

  # Three graphs a row, top to bottom: what visitors see, what the API says of itself, what it stands on.
  graphs = concat(local.objective_graphs, [
    {
      title = "Requests", stat = "Sum"
      metrics = [
        concat(["AWS/ApplicationELB", "RequestCount"], local.load_balancer, [{ label = "all" }]),
        concat(["AWS/ApplicationELB", "RequestCount"], local.api_target, [{ label = "api" }]),
      ]
    },
    {
      title = "5xx", stat = "Sum"
      metrics = [
        concat(["AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count"], local.load_balancer, [{ label = "load balancer" }]),
        concat(["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count"], local.api_target, [{ label = "api" }]),
      ]
    },
    {
      title = "Latency of the API (s)", stat = "p95"
      metrics = [
        concat(["AWS/ApplicationELB", "TargetResponseTime"], local.api_target, [{ label = "p50", stat = "p50" }]),
        concat(["AWS/ApplicationELB", "TargetResponseTime"], local.api_target, [{ label = "p95" }]),
        concat(["AWS/ApplicationELB", "TargetResponseTime"], local.api_target, [{ label = "p99", stat = "p99" }]),
      ]
    },
    {
      title   = "Latency by route (ms, p95)", stat = "p95"
      metrics = [[{ expression = "SEARCH('{${local.application_namespace},service,environment,route} MetricName=\"Latency\" environment=\"${var.environment}\"', 'p95', 300)", label = "" }]]
    },
    {
      title = "Age of catalogue and model (h)", stat = "Maximum"
      metrics = [
        concat([local.application_namespace, "CatalogueAgeHours"], local.api_itself),
        concat([local.application_namespace, "ModelAgeHours"], local.api_itself),
      ]
    },
    {
      title = "Memory and cache hits (%), breaker, event loop (ms)", stat = "Average"
      metrics = [
        concat([local.application_namespace, "MemoryHitRatio"], local.api_itself),
        concat([local.application_namespace, "CacheHitRatio"], local.api_itself),
        concat([local.application_namespace, "UpstreamBreakerOpen"], local.api_itself, [{ stat = "Maximum" }]),
        concat([local.application_namespace, "EventLoopDelay"], local.api_itself),
      ]
    },
    {
      title = "Changes sent to MyAnimeList", stat = "Sum"
      metrics = [
        concat([local.application_namespace, "WriteBackAttempts"], local.api_itself, [{ label = "tried" }]),
        concat([local.application_namespace, "WriteBackFailures"], local.api_itself, [{ label = "failed" }]),
      ]
    },
    {
      title   = "Running tasks", stat = "Average"
      metrics = [for service, it in var.services : ["ECS/ContainerInsights", "RunningTaskCount", "ClusterName", var.cluster.name, "ServiceName", it.name, { label = service }]]
    },
    {
      title = "CPU and memory of the services (%)", stat = "Average"
      metrics = flatten([
        for service, it in var.services : [
          for metric in ["CPUUtilization", "MemoryUtilization"] :
          { line = ["AWS/ECS", metric, "ClusterName", var.cluster.name, "ServiceName", it.name, { label = "${service} ${metric}" }] }
        ]
      ])[*].line
    },
    {
      title = "Database: CPU (%) and connections", stat = "Average"
      metrics = [
        concat(["AWS/RDS", "CPUUtilization"], local.instance),
        concat(["AWS/RDS", "DatabaseConnections"], local.instance),
      ]
    },
    {
      title   = "Database: free storage (bytes)", stat = "Minimum"
      metrics = [concat(["AWS/RDS", "FreeStorageSpace"], local.instance)]
    },
    {
      title   = "Cache: memory (%)", stat = "Average"
      metrics = [for node in var.cache_node_ids : ["AWS/ElastiCache", "DatabaseMemoryUsagePercentage", "CacheClusterId", node]]
    },
    {
      title   = "Cache: evictions", stat = "Sum"
      metrics = [for node in var.cache_node_ids : ["AWS/ElastiCache", "Evictions", "CacheClusterId", node]]
    },
  ])
}

# The first three dashboards of an account are free, each further one costs 3 USD a month.
resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.name

  dashboard_body = jsonencode({
    widgets = [
      for index, graph in local.graphs : {
        type   = "metric"
        x      = 8 * (index % 3)
        y      = 6 * floor(index / 3)
        width  = 8
        height = 6
        properties = {
          title   = graph.title
          region  = var.account.region
          period  = 300
          stat    = graph.stat
          view    = "timeSeries"
          metrics = graph.metrics
        }
      }
    ]
  })
}

# Saved searches of the API's logs, which the runbook refers to.
resource "aws_cloudwatch_query_definition" "this" {
  for_each = {
    failures = "fields @timestamp, msg, requestId, route, err.message | filter level >= 50 | sort @timestamp desc | limit 100"
    slowest  = "fields @timestamp, route, status, milliseconds, requestId | filter ispresent(milliseconds) | sort milliseconds desc | limit 50"
    request  = "fields @timestamp, @message | filter requestId = 'PASTE-A-REQUEST-ID' | sort @timestamp asc"
  }

  name            = "${var.name}/${each.key}"
  query_string    = each.value
  log_group_names = [var.api_log_group_name]
}
