# Survives the loss of a zone: about 390 USD a month. What it costs and which switch saves what: README, "Costs".

environment        = "production"
aws_region         = "us-east-1"
domain_name        = "anirec.example"
hosted_zone        = "anirec.example"
github_repository  = "anirec/anirec"
alert_emails       = ["operations@anirec.example"]
monthly_budget_usd = 450

deletion_protection = true
log_retention_days  = 90
waf                 = { enabled = true }

network = {
  zones = 3
  nat   = "per_zone"
}

api = {
  cpu       = 1024
  memory    = 2048
  min_tasks = 2
  max_tasks = 8
}

client = {
  cpu       = 256
  memory    = 512
  min_tasks = 2
  max_tasks = 4
}

# UTC. The catalogue comes with the image: loading it daily makes sure that the newest deployed one is in.
schedules = {
  load_catalogue = "rate(1 day)"
  journey        = "rate(5 minutes)"
  train          = "cron(0 5 ? * SUN *)"
}

database = {
  instance_class  = "db.t4g.small"
  storage_gb      = 20
  max_storage_gb  = 200
  max_connections = 220
  multi_az        = true
  backup_days     = 14
}

cache = {
  node_type     = "cache.t4g.micro"
  replicas      = 1
  snapshot_days = 1
}
