# Whom of GitHub a role believes.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/anirec-production-boundary"

  github_repository    = "anirec/anirec"
  github_subject       = "repo:anirec@123456/anirec@456789"
  name                 = "anirec-production"
  environment          = "production"
  account              = { id = "123456789012", partition = "aws", region = "us-east-1" }
  state_bucket         = "anirec-state-123456789012"
  state_key_alias      = "alias/anirec-state"
  image_tag_parameter  = "/anirec/production/image-tag"
  log_group_prefix     = "/anirec/production"
  repository_prefix    = "anirec"
  cluster_arn          = "arn:aws:ecs:us-east-1:123456789012:cluster/anirec-production"
  passed_role_arns     = ["arn:aws:iam::123456789012:role/anirec-production-api-execution", "arn:aws:iam::123456789012:role/anirec-production-api-task"]
  readable_secret_arns = ["arn:aws:secretsmanager:us-east-1:123456789012:secret:anirec/production/cache-password-AbCdEf"]
  kms_key_arn          = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

run "a_role_is_bound_to_its_repository_and_job" {
  command = plan

  module {
    source = "./modules/github-role"
  }

  variables {
    name        = "anirec-production-deploy"
    description = "Deploys"
    subjects    = ["repo:anirec/anirec:environment:production"]
  }

  assert {
    condition     = one(jsondecode(aws_iam_role.this.assume_role_policy).Statement).Condition.StringEquals["token.actions.githubusercontent.com:sub"] == ["repo:anirec/anirec:environment:production"]
    error_message = "Only jobs of this repository and this environment may take the role."
  }

  assert {
    condition     = one(jsondecode(aws_iam_role.this.assume_role_policy).Statement).Condition.StringEquals["token.actions.githubusercontent.com:aud"] == "sts.amazonaws.com"
    error_message = "Only tokens that were made for AWS count."
  }
}

run "no_role_is_for_everyone" {
  command = plan

  module {
    source = "./modules/github-role"
  }

  variables {
    name        = "anirec-production-deploy"
    description = "Deploys"
    subjects    = ["repo:anirec/anirec:*"]
  }

  expect_failures = [var.subjects]
}

run "any_branch_is_a_pattern_of_one_repository" {
  command = plan

  module {
    source = "./modules/github-role"
  }

  variables {
    name             = "anirec-push-branch-images"
    description      = "Pushes"
    subject_patterns = ["repo:anirec/anirec:ref:refs/heads/*"]
  }

  assert {
    condition     = one(jsondecode(aws_iam_role.this.assume_role_policy).Statement).Condition == { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }, StringLike = { "token.actions.githubusercontent.com:sub" = ["repo:anirec/anirec:ref:refs/heads/*"] } }
    error_message = "Jobs of any branch of this repository may take the role, and no others."
  }
}

run "a_pattern_is_no_wider_than_branches" {
  command = plan

  module {
    source = "./modules/github-role"
  }

  variables {
    name             = "anirec-push-branch-images"
    description      = "Pushes"
    subject_patterns = ["repo:anirec/*:ref:refs/heads/*"]
  }

  expect_failures = [var.subject_patterns]
}

run "a_subject_with_ids_is_believed" {
  command = plan

  module {
    source = "./modules/pipeline"
  }

  assert {
    condition = local.subjects == {
      plan      = ["repo:anirec@123456/anirec@456789:pull_request", "repo:anirec@123456/anirec@456789:ref:refs/heads/main"]
      deploy    = ["repo:anirec@123456/anirec@456789:environment:production"]
      rehearse  = ["repo:anirec@123456/anirec@456789:environment:production"]
      provision = ["repo:anirec@123456/anirec@456789:environment:production-infrastructure"]
    }
    error_message = "Each role is for one kind of job, in the words of GitHub's token."
  }
}

run "images_are_pushed_by_the_same_repository" {
  command = plan

  module {
    source = "./bootstrap"
  }

  assert {
    condition     = local.github_subject == "repo:anirec@123456/anirec@456789"
    error_message = "Where GitHub puts ids into its tokens, they count."
  }
}

run "without_ids_the_name_is_enough" {
  command = plan

  module {
    source = "./bootstrap"
  }

  variables {
    github_subject = null
  }

  assert {
    condition     = local.github_subject == "repo:anirec/anirec"
    error_message = "A repository from before July 2026 is known by its name."
  }
}

run "a_subject_is_one_repository" {
  command = plan

  module {
    source = "./bootstrap"
  }

  variables {
    github_subject = "repo:anirec@123456/anirec@456789:ref:refs/heads/main"
  }

  expect_failures = [var.github_subject]
}

run "a_subject_is_this_repository" {
  command = plan

  module {
    source = "./bootstrap"
  }

  variables {
    github_subject = "repo:another@123456/anirec@456789"
  }

  expect_failures = [var.github_subject]
}

run "an_account_trusts_github_once" {
  command = plan

  module {
    source = "./bootstrap"
  }

  assert {
    condition     = one(aws_iam_openid_connect_provider.github).client_id_list == toset(["sts.amazonaws.com"]) && length(data.aws_iam_openid_connect_provider.github) == 0
    error_message = "An account that does not trust GitHub yet is made to, for tokens that were made for AWS."
  }
}

run "trust_that_another_project_made_is_left_alone" {
  command = plan

  module {
    source = "./bootstrap"
  }

  variables {
    create_github_provider = false
  }

  assert {
    condition     = length(aws_iam_openid_connect_provider.github) == 0 && length(data.aws_iam_openid_connect_provider.github) == 1
    error_message = "A second provider for the same address is refused by AWS (EntityAlreadyExists), and with it the whole bootstrap."
  }
}

run "trust_that_is_not_for_aws_is_named_before_anything_is_made" {
  command = plan

  module {
    source = "./bootstrap"
  }

  variables {
    create_github_provider = false
  }

  override_data {
    target = data.aws_iam_openid_connect_provider.github[0]
    values = { arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com", client_id_list = ["https://github.com/another"] }
  }

  expect_failures = [data.aws_iam_openid_connect_provider.github]
}
