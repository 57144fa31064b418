# What each step of a release plans (release.sh), for an environment that is not there yet. A run sees no resource of a
# module that it does not name, so .ci/terraform holds these plans to targets.jq.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  image_tag = "0123456789abcdef0123456789abcdef01234567"
  network   = { zones = 3, nat = "per_zone", interface_endpoints = true }
}

run "everything" {
  command = plan
}

run "foundations" {
  command = plan

  plan_options {
    target = [
      module.encryption, module.network, module.security_groups, module.edge, module.database, module.cache,
      module.secrets, module.cluster, module.observability,
    ]
  }
}

run "jobs" {
  command = plan

  plan_options {
    target = [module.jobs]
  }
}

run "services" {
  command = plan

  plan_options {
    target = [module.client, module.api]
  }
}
