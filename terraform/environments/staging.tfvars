# Small, and cheap to throw away: about 150 USD a month. What it costs and which switch saves what: README, "Costs".

environment        = "staging"
aws_region         = "us-east-1"
domain_name        = "staging.anirec.example"
hosted_zone        = "anirec.example"
github_repository  = "anirec/anirec"
alert_emails       = ["staging@anirec.example"]
monthly_budget_usd = 170

deletion_protection = false
log_retention_days  = 14
waf                 = { enabled = false }

network = {
  zones = 2
  nat   = "one"
}

api = {
  cpu          = 512
  memory       = 1024
  min_tasks    = 1
  max_tasks    = 2
  spot_percent = 100
}

client = {
  cpu          = 256
  memory       = 512
  min_tasks    = 1
  max_tasks    = 2
  spot_percent = 100
}

schedules = {
  load_catalogue = "rate(1 day)"
}

database = {
  instance_class = "db.t4g.micro"
  multi_az       = false
  backup_days    = 7
}

cache = {
  node_type = "cache.t4g.micro"
  replicas  = 0
}
