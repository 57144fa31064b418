locals {
  edge_alarms = merge(
    {
      # The API's has an objective of its own (objectives.tf).
      client-latency = {
        means      = "One request in 20 to the client waited longer than half a second for its answer."
        heading    = "client-latency"
        namespace  = "AWS/ApplicationELB"
        metric     = "TargetResponseTime"
        dimensions = local.requests_to.client
        statistic  = "p95"
        when       = "above"
        threshold  = 0.5 # seconds
        period     = 300
        periods    = 3
        missing    = "notBreaching"
      }
    },
    {
      for service, dimensions in local.requests_to : "${service}-unhealthy-targets" => {
        means      = "A task of the ${service} has failed its health checks for 5 minutes."
        heading    = "${service}-unhealthy-targets"
        namespace  = "AWS/ApplicationELB"
        metric     = "UnHealthyHostCount"
        dimensions = dimensions
        statistic  = "Maximum"
        when       = "above"
        threshold  = 0
        period     = 60
        periods    = 5
        missing    = "notBreaching"
      }
    },
    {
      certificate-expiry = {
        means      = "The certificate ends in less than 30 days, and ACM, which renews 60 days before, has not."
        heading    = "certificate-expiry"
        namespace  = "AWS/CertificateManager"
        metric     = "DaysToExpiry"
        dimensions = { CertificateArn = var.certificate_arn }
        statistic  = "Minimum"
        when       = "below"
        threshold  = 30 # days
        period     = 86400
        periods    = 1
        missing    = "ignore"
      }
    },
  )
}
