# shellcheck shell=bash
# The account's registry (ECR). To be sourced; needs aws, AWS_REGION and credentials.
#
#   registry                    prints its name
#   sign_in docker|cosign       lets that program in, for twelve hours
#   digest_of REPOSITORY TAG    prints the digest of the image with that tag; nothing where there is none

# Where the signatures of every image lie: cosign moves tags, and those of images never move.
# shellcheck disable=SC2034 # read by what sources this
readonly SIGNATURES=anirec/signatures

registry() { printf '%s.dkr.ecr.%s.amazonaws.com' "$(aws sts get-caller-identity --query Account --output text)" "$AWS_REGION"; }

sign_in() { aws ecr get-login-password | "$1" login --username AWS --password-stdin "$(registry)" >/dev/null; }

digest_of() {
  local found
  if found=$(aws ecr describe-images --repository-name "$1" --image-ids "imageTag=$2" --query 'imageDetails[0].imageDigest' \
    --output text 2>&1); then
    printf '%s' "$found"
  elif [[ $found != *ImageNotFoundException* ]]; then
    printf '%s\n' "$found" >&2
    return 1
  fi
}
