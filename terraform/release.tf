# Which version runs. Terraform is the only one that deploys (docs/adr/0010): the pipeline gives image_tag; whoever
# changes infrastructure gives none, and keeps what is deployed.

locals {
  image_tag_parameter = "/${local.path}/image-tag"

  # By path, since a parameter that is asked for by name must exist, and before the first deployment it does not.
  parameters = zipmap(data.aws_ssm_parameters_by_path.this.names, nonsensitive(data.aws_ssm_parameters_by_path.this.values))

  none_deployed = "none"
  image_tag     = coalesce(var.image_tag, lookup(local.parameters, local.image_tag_parameter, local.none_deployed))

  # By digest, so that what a task runs is what CI tried and signed, whatever becomes of a tag. Which version that is says a
  # label of the container (modules/task).
  images = {
    for name, repository in local.repositories :
    name => local.image_tag == local.none_deployed ? repository.url : "${repository.url}@${data.aws_ecr_image.this[name].image_digest}"
  }
}

data "aws_ecr_image" "this" {
  for_each = { for name, repository in local.repositories : name => repository if local.image_tag != local.none_deployed }

  repository_name = each.value.name
  image_tag       = local.image_tag
}

data "aws_ssm_parameters_by_path" "this" {
  path = "/${local.path}"
}

# Written when both services are stable, so that it names a version that ran. Its history (100 values) is the history of
# deployments.
resource "aws_ssm_parameter" "image_tag" {
  name           = local.image_tag_parameter
  description    = "The version that runs: a commit's SHA"
  type           = "String"
  insecure_value = local.image_tag

  lifecycle {
    precondition {
      condition     = local.image_tag != local.none_deployed
      error_message = "Nothing is deployed yet, so the first apply needs a version: -var image_tag=SHA of a commit whose images are pushed."
    }
  }

  depends_on = [module.client, module.api]
}
