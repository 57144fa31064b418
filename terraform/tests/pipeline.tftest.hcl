# What GitHub may do (who of GitHub: github.tftest.hcl), and what an account has once.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name                 = "anirec-production"
  environment          = "production"
  account              = { id = "123456789012", partition = "aws", region = "us-east-1" }
  github_subject       = "repo:anirec@123456/anirec@456789"
  state_bucket         = "anirec-state-123456789012"
  state_key_alias      = "alias/anirec-state"
  image_tag_parameter  = "/anirec/production/image-tag"
  log_group_prefix     = "/anirec/production"
  repository_prefix    = "anirec"
  cluster_arn          = "arn:aws:ecs:us-east-1:123456789012:cluster/anirec-production"
  passed_role_arns     = ["arn:aws:iam::123456789012:role/anirec-production-api-execution", "arn:aws:iam::123456789012:role/anirec-production-api-task"]
  readable_secret_arns = ["arn:aws:secretsmanager:us-east-1:123456789012:secret:anirec/production/cache-password-AbCdEf"]
  kms_key_arn          = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  path                 = "anirec/production"
  domain_name          = "anirec.example"

  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/anirec-production-boundary"
}

run "a_plan_changes_nothing_and_reads_no_contents" {
  command = plan

  module {
    source = "./modules/pipeline"
  }

  assert {
    condition = alltrue([
      for statement in concat(jsondecode(local.read_policy).Statement, jsondecode(local.read_state_policy).Statement) :
      alltrue([for action in statement.Action : can(regex("^[a-z0-9-]+:(Describe|Get|List|View|Decrypt)", action))])
    ])
    error_message = "The plan role may look, and no more."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(local.read_policy).Statement : alltrue([
        for action in statement.Action :
        !contains(["s3:GetObject", "s3:Get*", "secretsmanager:GetSecretValue", "ssm:GetParameter", "logs:GetLogEvents", "logs:Get*"], action)
      ]) if statement.Resource == "*"
    ])
    error_message = "Contents are read by name, never of everything."
  }

  assert {
    condition     = jsonencode(one([for statement in jsondecode(local.read_policy).Statement : statement.Action if statement.Sid == "FindImages"])) == jsonencode(["ecr:DescribeImages", "ecr:DescribeRepositories"])
    error_message = "To find an image's digest the provider asks after its repository too."
  }
}

run "a_deployment_may_change_what_runs_and_nothing_else" {
  command = plan

  module {
    source = "./modules/pipeline"
  }

  assert {
    condition = toset(flatten([for statement in jsondecode(local.deploy_policy).Statement : statement.Action])) == toset([
      "ecs:RegisterTaskDefinition", "ecs:TagResource", "ecs:UpdateService", "ecs:RunTask", "ecs:StopTask", "iam:PassRole",
      "ssm:PutParameter", "logs:GetLogEvents", "logs:FilterLogEvents",
      "ecr:GetAuthorizationToken", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer",
    ])
    error_message = "A deployment looks who signed a version, registers it, updates services, runs jobs and notes the tag."
  }

  assert {
    condition     = [for statement in jsondecode(local.deploy_policy).Statement : statement.Sid if statement.Resource == "*"] == ["RegisterVersions", "SignInToTheRegistry"]
    error_message = "It touches what belongs to its environment, by name."
  }

  assert {
    condition     = one([for statement in jsondecode(local.deploy_policy).Statement : statement if statement.Sid == "PassTheTasksTheirRoles"]).Condition.StringEquals["iam:PassedToService"] == "ecs-tasks.amazonaws.com"
    error_message = "It passes roles to tasks alone."
  }

  assert {
    condition     = one([for statement in jsondecode(local.write_state_policy).Statement : statement.Resource if statement.Sid == "WriteState"]) == "arn:aws:s3:::anirec-state-123456789012/production/terraform.tfstate"
    error_message = "It writes the state of its own environment."
  }
}

run "infrastructure_is_changed_within_the_environment" {
  command = plan

  module {
    source = "./modules/pipeline"
  }

  assert {
    condition     = module.provision.attached_policy_arns == tomap({ boundary = var.permissions_boundary_arn })
    error_message = "No policy of AWS's own: those are for the whole account, and with it for every other environment."
  }
}

run "staging_cannot_reach_production" {
  command = plan

  module {
    source = "./modules/boundary"
  }

  variables {
    name        = "anirec-staging"
    environment = "staging"
    path        = "anirec/staging"
    domain_name = "staging.anirec.example"
  }

  # IAM's * as a regular expression.
  assert {
    condition = alltrue([
      for pattern in local.named : alltrue([
        for arn in [
          "arn:aws:rds:us-east-1:123456789012:db:anirec-production",
          "arn:aws:rds:us-east-1:123456789012:snapshot:anirec-production-final",
          "arn:aws:elasticache:us-east-1:123456789012:replicationgroup:anirec-production",
          "arn:aws:s3:::anirec-production-access-logs-123456789012",
          "arn:aws:s3:::anirec-state-123456789012/production/terraform.tfstate",
          "arn:aws:ecs:us-east-1:123456789012:cluster/anirec-production",
          "arn:aws:ecs:us-east-1:123456789012:service/anirec-production/anirec-production-api",
          "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/anirec-production/50dc6c495c0c9188",
          "arn:aws:secretsmanager:us-east-1:123456789012:secret:anirec/production/token-keys-AbCdEf",
          "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf",
          "arn:aws:ssm:us-east-1:123456789012:parameter/anirec/production/image-tag",
          "arn:aws:logs:us-east-1:123456789012:log-group:/anirec/production/api",
          "arn:aws:ecr:us-east-1:123456789012:repository/anirec/api",
        ] : !can(regex("^${replace(pattern, "*", ".*")}$", arn))
      ])
    ])
    error_message = "A pattern of staging's covers something of production's, or what the account has once."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement :
      statement.Effect == "Deny" || statement.Sid == "Look" || can(statement.Condition) || statement.Resource != "*"
    ])
    error_message = "What is allowed of everything is allowed of what carries the environment's tag."
  }

  assert {
    condition = alltrue(flatten([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement : [
        for action in statement.Action : can(regex(":(\\*?(Describe|List|Get)|GetAuthorizationToken|RegisterTaskDefinition|\\*LogDeliver|PutResourcePolicy)", action))
      ] if statement.Sid == "Look"
    ]))
    error_message = "Of everything it may look, and no more; AWS knows no resource for the others."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_iam_policy.this.policy).Statement : statement if statement.Sid == "OwnRoles"]).Condition.StringEquals["iam:PermissionsBoundary"] == "arn:aws:iam::123456789012:policy/anirec-staging-boundary"
    error_message = "A role that it makes reaches no further than itself."
  }

  assert {
    condition     = !strcontains(aws_iam_policy.this.policy, "PolicyVersion") && !strcontains(aws_iam_policy.this.policy, "iam:*\"") && !strcontains(aws_iam_policy.this.policy, "PermissionsBoundary\"]")
    error_message = "Nobody whom the boundary holds can change it, or take it off."
  }

  assert {
    condition     = length(replace(aws_iam_policy.this.policy, "/\\s/", "")) <= 6144
    error_message = "IAM takes 6,144 characters: it has ${length(replace(aws_iam_policy.this.policy, "/\\s/", ""))}."
  }
}

run "a_rehearsal_touches_no_database_but_its_own" {
  command = plan

  module {
    source = "./modules/pipeline"
  }

  assert {
    condition     = one([for statement in jsondecode(local.rehearse_policy).Statement : statement.Resource if contains(statement.Action, "rds:DeleteDBInstance")]) == "arn:aws:rds:us-east-1:123456789012:db:anirec-production-rehearsal"
    error_message = "It takes away what it has made, and nothing else."
  }

  assert {
    condition = alltrue(flatten([
      for statement in jsondecode(local.rehearse_policy).Statement : [
        for resource in flatten([statement.Resource]) : !can(regex("^${replace(resource, "*", ".*")}$", "arn:aws:rds:us-east-1:123456789012:db:anirec-production"))
      ]
    ]))
    error_message = "No right of it covers the database that runs."
  }

  assert {
    condition     = !contains(flatten([for statement in jsondecode(local.rehearse_policy).Statement : statement.Action]), "secretsmanager:GetSecretValue")
    error_message = "It learns no password: the job reads the one that RDS has made."
  }
}

run "images_are_for_ever_and_state_is_closed" {
  command = plan

  module {
    source = "./bootstrap"
  }

  variables {
    github_repository = "anirec/anirec"
    hosted_zone       = "anirec.example"
  }

  assert {
    condition     = aws_s3_bucket.state.bucket == "anirec-state-123456789012" && one(aws_s3_bucket_versioning.state.versioning_configuration).status == "Enabled"
    error_message = "The state's bucket has the name that the environments expect, and keeps old versions."
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.state.rule).apply_server_side_encryption_by_default).sse_algorithm == "aws:kms"
    error_message = "The state is encrypted."
  }

  assert {
    condition     = alltrue([for closed in ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"] : aws_s3_bucket_public_access_block.state[closed]])
    error_message = "The state is closed."
  }

  assert {
    condition     = aws_kms_alias.state.name == "alias/anirec-state" && length(aws_route53_zone.this) == 1
    error_message = "The environments find the key by its name, and the zone where one was asked for."
  }
}

run "an_image_is_never_overwritten_and_thirty_stay" {
  command = plan

  module {
    source = "./modules/registry"
  }

  variables {
    name        = "anirec/api"
    kept_images = 200
  }

  assert {
    condition     = aws_ecr_repository.this.image_tag_mutability == "IMMUTABLE" && one(aws_ecr_repository.this.image_scanning_configuration).scan_on_push
    error_message = "A tag names one image for ever, and each is scanned."
  }

  assert {
    condition     = one([for rule in jsondecode(aws_ecr_lifecycle_policy.this.policy).rules : rule.selection.countNumber if rule.selection.tagStatus == "tagged"]) == 200
    error_message = "Versions to go back to stay."
  }
}

run "what_branches_make_is_forgotten_and_no_environment_pulls_it" {
  command = plan

  module {
    source = "./bootstrap"
  }

  variables {
    github_repository = "anirec/anirec"
  }

  assert {
    condition = alltrue([
      for policy in [module.branch_image["api"].lifecycle_policy, module.branch_image["client"].lifecycle_policy] :
      one([for rule in jsondecode(policy).rules : rule.selection if rule.selection.tagStatus == "tagged"]) == { tagStatus = "tagged", tagPatternList = ["*"], countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }
    ])
    error_message = "Images of branches go after two weeks."
  }

  assert {
    condition     = !strcontains(local.push_policies.main, "Delete") && !strcontains(local.push_policies.branches, "Delete")
    error_message = "Where nobody can delete an image, and tags do not move, a tag is as good as a digest."
  }
}

run "fewer_than_thirty_images_are_too_few" {
  command = plan

  module {
    source = "./modules/registry"
  }

  variables {
    name        = "anirec/api"
    kept_images = 29
  }

  expect_failures = [var.kept_images]
}
