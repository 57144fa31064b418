# Who is told of what.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name                      = "anirec-production"
  environment               = "production"
  account                   = { id = "123456789012", partition = "aws", region = "us-east-1" }
  kms_key_arn               = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  alert_emails              = ["operations@anirec.example"]
  runbook_url               = "https://github.com/anirec/anirec/blob/main/docs/runbook.md"
  monthly_budget_usd        = 550
  load_balancer_arn_suffix  = "app/anirec/50dc6c495c0c9188"
  target_group_arn_suffixes = { client = "targetgroup/client/73e2d6bc24d8a067", api = "targetgroup/api/73e2d6bc24d8a067" }
  certificate_arn           = "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
  cluster                   = { name = "anirec-production", arn = "arn:aws:ecs:us-east-1:123456789012:cluster/anirec-production" }
  services                  = { client = { name = "anirec-production-client", min_tasks = 2 }, api = { name = "anirec-production-api", min_tasks = 3 } }
  jobs                      = ["anirec-production-migrate"]
  database                  = { identifier = "anirec-production", storage_gb = 20, max_connections = 160 }
  cache_node_ids            = ["anirec-production-001", "anirec-production-002"]
  api_log_group_name        = "/anirec/production/api"
  model_max_age_hours       = 360
  journeys_are_made         = true
  changes_are_sent          = true
}

run "everything_that_can_break_has_an_alarm" {
  command = plan

  module {
    source = "./modules/observability"
  }

  assert {
    condition = join(" ", output.runbook_headings) == join(" ", [
      "api-cpu", "api-memory", "api-rollout", "api-tasks-missing", "api-unhealthy-targets", "availability-fast",
      "availability-slow", "budget", "cache-evictions", "cache-memory", "certificate-expiry", "client-5xx", "client-cpu",
      "client-latency", "client-memory", "client-rollout", "client-tasks-missing", "client-unhealthy-targets",
      "database-connections", "database-cpu", "database-storage", "deployment-failed", "event-loop-delay", "job-failed",
      "journey-failed",
      "latency-fast", "latency-slow", "load-balancer-5xx", "stale-catalogue",
      "stale-model", "upstream-breaker-open", "write-back-failing",
    ])
    error_message = "An alarm has come or gone: say so here and in docs/runbook.md."
  }

  assert {
    condition     = alltrue([for heading in output.runbook_headings : strcontains(file("../docs/runbook.md"), "\n### ${heading}\n")])
    error_message = "docs/runbook.md lacks an entry: ${join(", ", [for heading in output.runbook_headings : heading if !strcontains(file("../docs/runbook.md"), "\n### ${heading}\n")])}."
  }

  assert {
    condition     = alltrue([for alarm in concat(values(aws_cloudwatch_metric_alarm.this), [for name, alarm in aws_cloudwatch_metric_alarm.failure_ratio : alarm if !endswith(name, "-rollout")], values(aws_cloudwatch_composite_alarm.objective)) : alarm.alarm_actions == toset([aws_sns_topic.alerts.arn]) && alarm.ok_actions == toset([aws_sns_topic.alerts.arn])])
    error_message = "Every alarm tells when it begins and when it ends."
  }

  assert {
    condition     = alltrue([for alarm in concat(values(aws_cloudwatch_metric_alarm.burn), [for name, alarm in aws_cloudwatch_metric_alarm.failure_ratio : alarm if endswith(name, "-rollout")]) : length(coalesce(alarm.alarm_actions, [])) == 0])
    error_message = "What is a part of an alarm, or is there for ECS alone, wakes nobody."
  }

  assert {
    condition     = alltrue([for name, alarm in aws_cloudwatch_metric_alarm.this : endswith(alarm.alarm_description, "docs/runbook.md#${local.alarms[name].heading}")])
    error_message = "Every alarm leads to its entry in the runbook."
  }
}

run "alarms_look_at_metrics_that_exist" {
  command = plan

  module {
    source = "./modules/observability"
  }

  assert {
    condition     = alltrue([for node in var.cache_node_ids : aws_cloudwatch_metric_alarm.this["cache-memory-${trimprefix(node, "anirec-production-")}"].dimensions == tomap({ CacheClusterId = node })])
    error_message = "ElastiCache publishes for each node."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.this : alarm.dimensions == tomap({ service = "api", environment = "production" }) if alarm.namespace == "AniRec"])
    error_message = "The API's own metrics carry service and environment."
  }

  assert {
    condition     = sort([for alarm in aws_cloudwatch_metric_alarm.this : alarm.metric_name if alarm.namespace == "AniRec"]) == tolist(["CatalogueAgeHours", "EventLoopDelay", "JourneyFailures", "ModelAgeHours", "UpstreamBreakerOpen"])
    error_message = "These are the names that the API prints."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["client-latency"].extended_statistic == "p95" && aws_cloudwatch_metric_alarm.this["client-latency"].statistic == null && aws_cloudwatch_metric_alarm.this["client-latency"].threshold == 0.5
    error_message = "Latency is judged by its 95th percentile, at half a second."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["api-tasks-missing"].threshold == 3 && aws_cloudwatch_metric_alarm.this["api-tasks-missing"].treat_missing_data == "breaching"
    error_message = "Fewer tasks than the least is a fault, and so is no word of any."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["database-storage"].threshold == 2 * 1024 * 1024 * 1024 && aws_cloudwatch_metric_alarm.this["database-connections"].threshold == 128
    error_message = "Storage is measured in bytes, connections against their limit."
  }
}

run "failures_are_counted_with_no_target_left_too" {
  command = plan

  module {
    source = "./modules/observability"
  }

  assert {
    condition = alltrue([
      for name in ["load-balancer-5xx", "api-rollout", "client-rollout"] :
      one([for query in aws_cloudwatch_metric_alarm.failure_ratio[name].metric_query : query.expression if query.id == "total"]) == "FILL(requests, 0) + FILL(balancer, 0)"
    ])
    error_message = "With no healthy target RequestCount is missing, and the load balancer's failures must be enough."
  }
}

run "a_rollout_is_turned_back_by_what_the_version_does" {
  command = plan

  module {
    source = "./modules/observability"
  }

  assert {
    condition = { for service in ["client", "api"] : service => one([for query in aws_cloudwatch_metric_alarm.failure_ratio["${service}-rollout"].metric_query : query.expression if query.id == "failed"]) } == {
      client = "FILL(answers, 0) + FILL(balancer, 0)"
      api    = "FILL(answers, 0) + FILL(balancer, 0) - FILL(upstream, 0)"
    }
    error_message = "What the load balancer answers where no task does counts, and what MyAnimeList's failures make of an answer does not."
  }

  assert {
    condition = alltrue(flatten([
      for service in ["client", "api"] : [for query in aws_cloudwatch_metric_alarm.failure_ratio["${service}-rollout"].metric_query : one(query.metric).period == 60 if length(query.metric) > 0]
    ]))
    error_message = "ECS waits for as long as an alarm looks back: minutes, and not five of them for each look."
  }

  assert {
    condition = alltrue([
      for service in ["client", "api"] :
      aws_cloudwatch_metric_alarm.failure_ratio["${service}-rollout"].threshold == 5 && aws_cloudwatch_metric_alarm.failure_ratio["${service}-rollout"].datapoints_to_alarm == 2 &&
      one([for query in aws_cloudwatch_metric_alarm.failure_ratio["${service}-rollout"].metric_query : query.expression if query.id == "ratio"]) == "IF(failed > 1, 100 * failed / total, 0)"
    ])
    error_message = "One failure, or one minute of them, says nothing of a version."
  }

  assert {
    condition     = toset([output.alarm_names["client-rollout"], output.alarm_names["api-rollout"]]) == toset(["anirec-production-client-rollout", "anirec-production-api-rollout"])
    error_message = "The services name them."
  }
}

run "changes_that_myanimelist_does_not_take_are_told_after_an_hour" {
  command = plan

  module {
    source = "./modules/observability"
  }

  assert {
    condition = alltrue(flatten([
      for query in aws_cloudwatch_metric_alarm.failure_ratio["write-back-failing"].metric_query :
      [for metric in query.metric : metric.namespace == "AniRec" && metric.period * aws_cloudwatch_metric_alarm.failure_ratio["write-back-failing"].evaluation_periods == 3600]
    ]))
    error_message = "They wait by themselves for minutes, and for an hour nobody has to know."
  }

  assert {
    condition     = toset(flatten([for query in aws_cloudwatch_metric_alarm.failure_ratio["write-back-failing"].metric_query : query.metric[*].metric_name])) == toset(["WriteBackAttempts", "WriteBackFailures"])
    error_message = "These are the names that the API prints."
  }
}

run "objectives_are_watched_by_how_fast_they_are_missed" {
  command = plan

  module {
    source = "./modules/observability"
  }

  assert {
    condition     = alltrue([for name, objective in local.objectives : strcontains(file("../docs/reliability.md"), "| ${name} | ${objective.percent} % |")])
    error_message = "docs/reliability.md names another objective, or none: lines begin with | NAME | PERCENT % |."
  }

  assert {
    condition     = one([for query in aws_cloudwatch_metric_alarm.burn["availability-fast-long"].metric_query : query.expression if query.id == "burn"]) == "IF(total >= 20, 100 * failed / total / 0.5, 0)"
    error_message = "A burn rate is the share that failed by the share that may."
  }

  assert {
    condition     = { for name, alarm in aws_cloudwatch_metric_alarm.burn : name => alarm.threshold if startswith(name, "latency") } == { latency-fast-long = 14.4, latency-fast-short = 14.4, latency-slow-long = 6, latency-slow-short = 6 }
    error_message = "Fast: 2 % of a month's allowance in an hour. Slow: 5 % in six."
  }

  assert {
    condition     = aws_cloudwatch_composite_alarm.objective["availability-fast"].alarm_rule == "ALARM(\"anirec-production-availability-fast-long\") AND ALARM(\"anirec-production-availability-fast-short\")"
    error_message = "It must have lasted, and still last."
  }
}

run "a_fresh_environment_is_silent" {
  command = plan

  module {
    source = "./modules/observability"
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["stale-model"].treat_missing_data == "notBreaching" && aws_cloudwatch_metric_alarm.this["stale-catalogue"].treat_missing_data == "breaching"
    error_message = "A model that was never published does not get old; a catalogue is always there, and so is its age."
  }
}

run "a_model_that_is_not_trained_does_not_get_stale" {
  command = plan

  module {
    source = "./modules/observability"
  }

  variables {
    model_max_age_hours = null
    journeys_are_made   = false
    changes_are_sent    = false
  }

  assert {
    condition     = !contains(keys(aws_cloudwatch_metric_alarm.failure_ratio), "write-back-failing")
    error_message = "Where nothing is sent to MyAnimeList, nothing of it fails."
  }

  assert {
    condition     = !contains(keys(aws_cloudwatch_metric_alarm.this), "journey-failed")
    error_message = "Where nobody walks the visitor's way, nobody waits for them."
  }

  assert {
    condition     = !contains(keys(aws_cloudwatch_metric_alarm.this), "stale-model")
    error_message = "Where nothing trains, nothing waits for training."
  }
}

run "alerts_arrive" {
  command = plan

  module {
    source = "./modules/observability"
  }

  assert {
    condition     = aws_sns_topic.alerts.kms_master_key_id == var.kms_key_arn
    error_message = "The topic is encrypted with a key that CloudWatch may use; AWS's own for SNS does not let it."
  }

  assert {
    condition     = toset(flatten([for statement in jsondecode(aws_sns_topic_policy.alerts.policy).Statement : statement.Principal.Service])) == toset(["cloudwatch.amazonaws.com", "events.amazonaws.com", "budgets.amazonaws.com"])
    error_message = "Alarms, events and the budget may publish."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_sns_topic_policy.alerts.policy).Statement : statement if statement.Sid == "AlarmsAndBudgetsOfThisAccount"]).Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "Only those of this account may."
  }

  assert {
    condition     = !can(one([for statement in jsondecode(aws_sns_topic_policy.alerts.policy).Statement : statement if statement.Sid == "Events"]).Condition)
    error_message = "EventBridge does not say on whose behalf it publishes: a condition would keep it out."
  }

  assert {
    condition     = keys(aws_sns_topic_subscription.email) == ["operations@anirec.example"]
    error_message = "Who is to be told is told."
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.this["deployment-failed"].event_pattern).detail.eventName == ["SERVICE_DEPLOYMENT_FAILED"] && jsondecode(aws_cloudwatch_event_rule.this["job-failed"].event_pattern).detail.group == ["family:anirec-production-migrate"]
    error_message = "Failed deployments and jobs are alerts too."
  }

  assert {
    condition     = one(aws_budgets_budget.this.cost_filter).values == tolist(["user:Environment$production"]) && tonumber(aws_budgets_budget.this.limit_amount) == 550
    error_message = "The budget counts this environment."
  }
}
