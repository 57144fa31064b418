locals {
  ecs_dimensions = { for service, it in var.services : service => { ClusterName = var.cluster.name, ServiceName = it.name } }

  service_alarms = merge(
    {
      for service, it in var.services : "${service}-tasks-missing" => {
        means      = "The ${service} has had fewer than ${it.min_tasks} running tasks for 5 minutes."
        heading    = "${service}-tasks-missing"
        namespace  = "ECS/ContainerInsights"
        metric     = "RunningTaskCount"
        dimensions = local.ecs_dimensions[service]
        statistic  = "Average"
        when       = "below"
        threshold  = it.min_tasks
        period     = 60
        periods    = 5
        missing    = "breaching" # no task reports no metric
      }
    },
    {
      for service, it in var.services : "${service}-cpu" => {
        means      = "The ${service} has used more than 85 % of its CPU for 15 minutes, although it scales at 60 %."
        heading    = "${service}-cpu"
        namespace  = "AWS/ECS"
        metric     = "CPUUtilization"
        dimensions = local.ecs_dimensions[service]
        statistic  = "Average"
        when       = "above"
        threshold  = 85 # percent
        period     = 300
        periods    = 3
        missing    = "notBreaching"
      }
    },
    {
      for service, it in var.services : "${service}-memory" => {
        means      = "A task of the ${service} has used more than 85 % of its memory for 15 minutes; at 100 % it is killed."
        heading    = "${service}-memory"
        namespace  = "AWS/ECS"
        metric     = "MemoryUtilization"
        dimensions = local.ecs_dimensions[service]
        statistic  = "Maximum"
        when       = "above"
        threshold  = 85 # percent
        period     = 300
        periods    = 3
        missing    = "notBreaching"
      }
    },
  )
}
