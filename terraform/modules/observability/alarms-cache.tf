# ElastiCache publishes for each node. An alarm on the replication group would never have data.

locals {
  cache_alarms = merge(
    {
      for node in var.cache_node_ids : "cache-memory-${trimprefix(node, "${var.name}-")}" => {
        means      = "A node of the cache has filled more than 80 % of its memory."
        heading    = "cache-memory"
        namespace  = "AWS/ElastiCache"
        metric     = "DatabaseMemoryUsagePercentage"
        dimensions = { CacheClusterId = node }
        statistic  = "Average"
        when       = "above"
        threshold  = 80 # percent
        period     = 300
        periods    = 3
        missing    = "breaching"
      }
    },
    {
      for node in var.cache_node_ids : "cache-evictions-${trimprefix(node, "${var.name}-")}" => {
        means      = "A node of the cache throws out more than 100 entries in 5 minutes; sessions may be among them."
        heading    = "cache-evictions"
        namespace  = "AWS/ElastiCache"
        metric     = "Evictions"
        dimensions = { CacheClusterId = node }
        statistic  = "Sum"
        when       = "above"
        threshold  = 100
        period     = 300
        periods    = 1
        missing    = "notBreaching"
      }
    },
  )
}
