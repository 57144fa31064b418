# One topic tells people of everything: alarms, failed deployments and jobs, and the budget.

resource "aws_sns_topic" "alerts" {
  name              = "${var.name}-alerts"
  kms_master_key_id = var.kms_key_arn
}

resource "aws_sns_topic_policy" "alerts" {
  arn = aws_sns_topic.alerts.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AlarmsAndBudgetsOfThisAccount"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"] }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.alerts.arn
        Condition = { StringEquals = { "aws:SourceAccount" = var.account.id } }
      },
      {
        # EventBridge is not sure to say for whom it publishes; a condition might keep it out.
        Sid       = "Events"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.alerts.arn
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "email" {
  for_each = var.alert_emails

  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "email"
  endpoint  = each.value
}

# What has no metric: ECS gave a deployment up, or a job ended badly. Their names are headings in the runbook too.
locals {
  events = {
    deployment-failed = {
      description = "ECS gave a deployment up and went back to the version before."
      pattern = {
        source      = ["aws.ecs"]
        detail-type = ["ECS Deployment State Change"]
        resources   = [{ prefix = "arn:${var.account.partition}:ecs:${var.account.region}:${var.account.id}:service/${var.cluster.name}/" }]
        detail      = { eventName = ["SERVICE_DEPLOYMENT_FAILED"] }
      }
    }

    job-failed = {
      description = "A job (migrate, load-catalogue, train) ended with another code than 0, or did not start."
      pattern = {
        source      = ["aws.ecs"]
        detail-type = ["ECS Task State Change"]
        detail = {
          clusterArn = [var.cluster.arn]
          lastStatus = ["STOPPED"]
          group      = [for family in sort(var.jobs) : "family:${family}"]
          "$or" = [
            { stopCode = ["TaskFailedToStart"] },
            { containers = { exitCode = [{ anything-but = 0 }] } },
          ]
        }
      }
    }
  }
}

resource "aws_cloudwatch_event_rule" "this" {
  for_each = local.events

  name          = "${var.name}-${each.key}"
  description   = each.value.description
  event_pattern = jsonencode(each.value.pattern)
}

resource "aws_cloudwatch_event_target" "this" {
  for_each = local.events

  rule = aws_cloudwatch_event_rule.this[each.key].name
  arn  = aws_sns_topic.alerts.arn

  # The event's own words, and where to read on. EventBridge fills <…> in from the event.
  input_transformer {
    input_paths = {
      resource = "$.resources[0]"
      reason   = each.key == "job-failed" ? "$.detail.stoppedReason" : "$.detail.reason"
    }
    input_template = "\"${var.name}-${each.key}: ${each.value.description} <resource> <reason> What to do: ${var.runbook_url}#${each.key}\""
  }
}
