locals {
  database_dimensions = { DBInstanceIdentifier = var.database.identifier }

  database_alarms = {
    database-cpu = {
      means      = "The database has used more than 80 % of its CPU for 15 minutes."
      heading    = "database-cpu"
      namespace  = "AWS/RDS"
      metric     = "CPUUtilization"
      dimensions = local.database_dimensions
      statistic  = "Average"
      when       = "above"
      threshold  = 80 # percent
      period     = 300
      periods    = 3
      missing    = "breaching"
    }

    # Storage grows by itself when 10 % is free, up to max_storage_gb: below that it has stopped growing.
    database-storage = {
      means      = "Less than ${var.database.storage_gb * 0.1} GB of the database's storage is free, and it no longer grows by itself."
      heading    = "database-storage"
      namespace  = "AWS/RDS"
      metric     = "FreeStorageSpace"
      dimensions = local.database_dimensions
      statistic  = "Minimum"
      when       = "below"
      threshold  = var.database.storage_gb * 0.1 * pow(1024, 3) # bytes
      period     = 300
      periods    = 6
      missing    = "breaching"
    }

    database-connections = {
      means      = "More than 80 % of the database's ${var.database.max_connections} connections are taken."
      heading    = "database-connections"
      namespace  = "AWS/RDS"
      metric     = "DatabaseConnections"
      dimensions = local.database_dimensions
      statistic  = "Maximum"
      when       = "above"
      threshold  = floor(var.database.max_connections * 0.8)
      period     = 60
      periods    = 5
      missing    = "breaching"
    }
  }
}
