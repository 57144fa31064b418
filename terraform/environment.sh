# shellcheck shell=bash
# An environment as it is: where its state lies, which versions ran, and what Terraform would change. What the commands
# beside this file share; to be sourced from terraform/.
#
#   open_environment NAME       leads Terraform to the environment's state
#   deployed_version            prints the version that was noted last; nothing before the first deployment
#   version_before              prints the version that ran before that one came
#   require_images VERSION      ends where the registry lacks an image of the version, or where one is signed by nobody whom
#                               the environment trusts
#   plan …, apply …             terraform's, with the environment's settings
#   refuse WHY [EXIT]           ends before anything was changed
#   usage                       ends since the command was called wrongly, and says how it is called

source ./registry.sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Not 2, with which Terraform and `provision --plan` say that something would change. It is EX_USAGE of sysexits.h.
readonly CALLED_WRONGLY=64

usage() {
  sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${0##*/}" >&2
  exit "$CALLED_WRONGLY"
}

# A run on GitHub shows these lines on top.
report() {
  printf '%s\n' "$1"
  [ -z "${GITHUB_STEP_SUMMARY:-}" ] || printf '%s\n\n' "$1" >>"$GITHUB_STEP_SUMMARY"
}

refuse() {
  report "Nothing was changed. $1"
  exit "${2:-1}"
}

open_environment() {
  environment=$1
  settings=environments/$environment.tfvars
  image_tag_parameter=/anirec/$environment/image-tag
  [ -f "$settings" ] || refuse "There is no environment $environment: terraform/$settings is missing." "$CALLED_WRONGLY"
  local program
  for program in terraform aws jq curl; do
    command -v "$program" >/dev/null || refuse "It needs $program, which is not installed."
  done
  terraform init -input=false -reconfigure -backend-config="environments/$environment.s3.tfbackend" >"$scratch/init" || {
    cat "$scratch/init"
    refuse "Terraform does not reach the state of $environment."
  }
}

require_sha() { [[ $1 =~ ^[0-9a-f]{40}$ ]] || refuse "A version is a commit's whole SHA, not «$1»." "$CALLED_WRONGLY"; }

# Prints what aws answers, or nothing where its complaint names the expected code: that is an answer too.
aws_unless() {
  local expected=$1
  shift
  aws "$@" --output json 2>"$scratch/aws" && return
  grep -q "$expected" "$scratch/aws" && return
  cat "$scratch/aws" >&2
  return 1
}

deployed_version() {
  aws_unless ParameterNotFound ssm get-parameter --name "$image_tag_parameter" | jq -r '.Parameter.Value'
}

# Going back twice goes back by two, and never to a version that was left: hence the first time that it was noted.
version_before() {
  aws_unless ParameterNotFound ssm get-parameter-history --name "$image_tag_parameter" | jq -r '
    [.Parameters | sort_by(.Version)[].Value] as $versions
    | ($versions | index($versions[-1])) as $first
    | if $first > 0 then $versions[$first - 1] else empty end'
}

require_images() {
  local image digest
  for image in api client; do
    digest=$(digest_of "anirec/$image" "$1") || refuse 'The registry does not answer.'
    [ -n "$digest" ] || refuse "The registry has no image anirec/$image:$1. It keeps the newest 200."
    printf '%s %s\n' "$image" "$digest" >>"$scratch/digests"
  done
  require_signatures "$1" "$scratch/digests"
}

# An image is taken where images.yml signed it, on main of this repository, when it ran for this very commit. What ran here
# was looked at when it came, and tags never move: so a rollback does not depend on Sigstore. ACCEPT_UNSIGNED=yes is for
# people who built an image themselves.
require_signatures() {
  local version=$1 digests=$2 repository image digest
  if [ "${ACCEPT_UNSIGNED:-}" = yes ]; then
    report 'Signatures were not looked at (ACCEPT_UNSIGNED).'
    return
  fi
  ! ran_here "$version" || return 0
  command -v cosign >/dev/null || refuse 'It needs cosign, which is not installed, to see who signed the images.'
  repository=$(sed -nE 's/^github_repository *= *"(.*)"$/\1/p' "$settings")
  sign_in cosign || refuse 'The registry lets cosign not in.'
  while read -r image digest; do
    COSIGN_REPOSITORY=$(registry)/$SIGNATURES cosign verify "$(registry)/anirec/$image@$digest" \
      --certificate-oidc-issuer https://token.actions.githubusercontent.com \
      --certificate-identity "https://github.com/$repository/.github/workflows/images.yml@refs/heads/main" \
      --certificate-github-workflow-sha "$version" >"$scratch/signature" 2>&1 || {
      cat "$scratch/signature"
      refuse "The image anirec/$image:$version is not signed by the workflow images.yml of $repository for that commit."
    }
  done <"$digests"
}

ran_here() {
  aws_unless ParameterNotFound ssm get-parameter-history --name "$image_tag_parameter" |
    jq -e --arg version "$1" 'any(.Parameters[]; .Value == $version)' >/dev/null
}

plan() { terraform plan -input=false -no-color -lock-timeout=10m -var-file="$settings" "$@"; }
# Longer than most changes of infrastructure hold the lock: to wait for one is better than to end between two steps.
apply() { terraform apply -input=false -no-color -auto-approve -lock-timeout=30m -var-file="$settings" "$@"; }
