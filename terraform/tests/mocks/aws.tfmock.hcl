# What AWS would say. Values that others are built from are there at plan time, so that a plan says all that is tested.

mock_data "aws_caller_identity" {
  defaults = { account_id = "123456789012" }
}

mock_data "aws_partition" {
  defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
}

mock_data "aws_availability_zones" {
  defaults = { names = ["us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d"] }
}

mock_data "aws_ec2_managed_prefix_list" {
  defaults = { id = "pl-3b927c52" }
}

mock_data "aws_ecr_image" {
  defaults = { image_digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
}

mock_data "aws_iam_openid_connect_provider" {
  defaults = {
    arn            = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
    client_id_list = ["sts.amazonaws.com"]
  }
}

mock_data "aws_route53_zone" {
  defaults = { zone_id = "Z0123456789ABCDEFGHIJ" }
}

mock_data "aws_secretsmanager_random_password" {
  defaults = { random_password = "aRandomPasswordOf64LettersAndDigitsxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
}

mock_data "aws_ssm_parameters_by_path" {
  defaults = { names = [], values = [] }
}

mock_resource "aws_acm_certificate" {
  override_during = plan
  defaults = {
    arn = "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
    domain_validation_options = [{
      domain_name           = "anirec.example"
      resource_record_name  = "_proof.anirec.example."
      resource_record_type  = "CNAME"
      resource_record_value = "_proof.acm-validations.aws."
    }]
  }
}

mock_resource "aws_lb" {
  override_during = plan
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/anirec/50dc6c495c0c9188"
    arn_suffix = "app/anirec/50dc6c495c0c9188"
  }
}

mock_resource "aws_lb_target_group" {
  override_during = plan
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/anirec/73e2d6bc24d8a067"
    arn_suffix = "targetgroup/anirec/73e2d6bc24d8a067"
  }
}

mock_resource "aws_kms_key" {
  override_during = plan
  defaults        = { arn = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555" }
}

mock_resource "aws_s3_bucket" {
  override_during = plan
  defaults        = { arn = "arn:aws:s3:::a-bucket" }
}

mock_resource "aws_sns_topic" {
  override_during = plan
  defaults        = { arn = "arn:aws:sns:us-east-1:123456789012:alerts" }
}

mock_resource "aws_cloudwatch_log_group" {
  override_during = plan
  defaults        = { arn = "arn:aws:logs:us-east-1:123456789012:log-group:a-log-group" }
}

mock_resource "aws_ecr_repository" {
  override_during = plan
  defaults        = { arn = "arn:aws:ecr:us-east-1:123456789012:repository/a-repository" }
}

mock_resource "aws_ecs_cluster" {
  override_during = plan
  defaults        = { arn = "arn:aws:ecs:us-east-1:123456789012:cluster/anirec" }
}

mock_resource "aws_ecs_task_definition" {
  override_during = plan
  defaults        = { arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/anirec:1" }
}

mock_resource "aws_iam_policy" {
  override_during = plan
  defaults        = { arn = "arn:aws:iam::123456789012:policy/anirec-production-boundary" }
}

mock_resource "aws_iam_role" {
  override_during = plan
  defaults        = { arn = "arn:aws:iam::123456789012:role/a-role" }
}

mock_resource "aws_secretsmanager_secret" {
  override_during = plan
  defaults        = { arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:a-secret-AbCdEf" }
}

mock_resource "aws_db_instance" {
  override_during = plan
  defaults = {
    address            = "anirec.abcdefghijkl.us-east-1.rds.amazonaws.com"
    master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf" }]
  }
}

mock_resource "aws_elasticache_replication_group" {
  override_during = plan
  defaults        = { primary_endpoint_address = "master.anirec.abcdef.use1.cache.amazonaws.com" }
}
