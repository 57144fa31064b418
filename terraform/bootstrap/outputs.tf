output "state_bucket" {
  description = "The bucket for environments/*.s3.tfbackend."
  value       = aws_s3_bucket.state.id
}

output "image_repositories" {
  description = "Where the images api and client are pushed to, without a tag."
  value       = { for name, repository in module.image : name => repository.url }
}

output "branch_image_repositories" {
  description = "Where the images of branches are pushed to, without a tag: what is there is forgotten after two weeks."
  value       = { for name, repository in module.branch_image : name => repository.url }
}

output "push_images_role_arn" {
  description = "The role that the workflow takes which builds images on main."
  value       = module.push_images.arn
}

output "name_servers" {
  description = "What the domain must be delegated to at its registrar; empty where the zone was there already."
  value       = flatten(aws_route53_zone.this[*].name_servers)
}
