# Fill in: the same as in ../environments.

aws_region        = "us-east-1"
github_repository = "anirec/anirec"

# null where the zone is there already.
hosted_zone = "anirec.example"
