# The API's own metrics. It prints them in CloudWatch's embedded metric format among its log lines; CloudWatch takes them
# from there. What is said here and what the API prints must agree to the letter:
#
#   namespace   AniRec
#   dimensions  [service, environment] for all; Requests, Errors, UpstreamErrors and Latency also with [service, environment, route]
#               service: api; environment: the variable ENVIRONMENT; route: a template, such as /api/v1/anime/{animeId}
#
#   metric               unit          what
#   Requests             Count         1 a request answered
#   Errors               Count         1 a request answered with a 5xx, else 0
#   UpstreamErrors       Count         1 a request answered with a 5xx because MyAnimeList or AniList failed, else 0
#   Latency              Milliseconds  from the request's first byte to the answer's last
#   UpstreamBreakerOpen  Count         1 while the breaker of any upstream is open, else 0; every minute
#   WriteBackAttempts    Count         1 a title that was tried to be changed at MyAnimeList
#   WriteBackFailures    Count         1 where that failed, or MyAnimeList refused it, else 0
#   MemoryHitRatio       Percent       share of what is the same for all that a task had in its memory, in the last minute
#   CacheHitRatio        Percent       share of look-ups that the cache answered, in the last minute
#   CatalogueAgeHours    None          hours since this version of the catalogue was loaded; every minute
#   ModelAgeHours        None          hours since the model was published, none for the shipped one; every minute
#   EventLoopDelay       Milliseconds  the 99th percentile of the last minute
#   JourneyFailures      Count         1 a journey that failed, else 0; every five minutes, by the job `journey`
#   JourneyTime          Milliseconds  how long the three answers of a journey took together
# https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html

locals {
  application_namespace  = "AniRec"
  application_dimensions = { service = "api", environment = var.environment }

  application_alarms = merge(
    {
      upstream-breaker-open = {
        means      = "MyAnimeList or AniList has failed so often that the API has not called it for most of 15 minutes."
        heading    = "upstream-breaker-open"
        namespace  = local.application_namespace
        metric     = "UpstreamBreakerOpen"
        dimensions = local.application_dimensions
        statistic  = "Maximum"
        when       = "above"
        threshold  = 0
        period     = 300
        periods    = 3
        missing    = "notBreaching"
      }

      event-loop-delay = {
        means      = "The API's event loop is held up for more than 200 ms: every request of that task waits."
        heading    = "event-loop-delay"
        namespace  = local.application_namespace
        metric     = "EventLoopDelay"
        dimensions = local.application_dimensions
        statistic  = "Average"
        when       = "above"
        threshold  = 200 # milliseconds
        period     = 60
        periods    = 5
        missing    = "notBreaching"
      }

      stale-catalogue = {
        means      = "The catalogue that the API serves is older than 14 days, or the API no longer says how old it is."
        heading    = "stale-catalogue"
        namespace  = local.application_namespace
        metric     = "CatalogueAgeHours"
        dimensions = local.application_dimensions
        statistic  = "Maximum"
        when       = "above"
        threshold  = 14 * 24 # hours
        period     = 3600
        periods    = 3
        missing    = "breaching"
      }
    },
    var.model_max_age_hours == null ? {} : {
      stale-model = {
        means      = "The recommendation model is older than ${var.model_max_age_hours} hours, although it is trained by the clock."
        heading    = "stale-model"
        namespace  = local.application_namespace
        metric     = "ModelAgeHours"
        dimensions = local.application_dimensions
        statistic  = "Maximum"
        when       = "above"
        threshold  = var.model_max_age_hours
        period     = 3600
        periods    = 3

        # An environment that has published no model has none to get old, and says nothing. That the API says nothing at
        # all is for stale-catalogue; that a training failed, for job-failed.
        missing = "notBreaching"
      }
    },
    !var.journeys_are_made ? {} : {
      journey-failed = {
        means      = "The way from the page by a search to a recommendation has led nowhere for 15 minutes, or nobody has walked it."
        heading    = "journey-failed"
        namespace  = local.application_namespace
        metric     = "JourneyFailures"
        dimensions = local.application_dimensions
        statistic  = "Sum"
        when       = "above"
        threshold  = 0
        period     = 300
        periods    = 3
        missing    = "breaching" # no visitor gets further than the one who watches
      }
    },
  )
}
