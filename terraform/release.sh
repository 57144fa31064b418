# shellcheck shell=bash
# How a version gets into an environment, and how the one before it comes back: what deploy and rollback share. To be
# sourced from terraform/.
#
#   open_environment NAME       leads Terraform to the environment's state
#   deployed_version            prints the version that was noted last; nothing before the first deployment
#   version_before              prints the version that ran before that one came
#   require_images VERSION      ends where the registry lacks an image of the version
#   release VERSION JOB …       runs the jobs, puts the version into both services and looks at the site; ends with
#                               0 (it runs), 1 (the version before does) or 3 (nobody knows: a person is needed)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Seconds between two looks at a job, and until one that still runs is stopped.
readonly JOB_INTERVAL=${JOB_INTERVAL:-5} JOB_TIMEOUT=${JOB_TIMEOUT:-1800}

usage() {
  sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0" >&2
  exit 2
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

# Runs a part of a deployment, and says how long it took. The one that failed last is named in the report.
step() {
  local name=$1 started=$SECONDS
  shift
  printf '── %s …\n' "$name"
  if "$@"; then
    printf '── %s: done, %s s\n' "$name" $((SECONDS - started))
  else
    failed_step=$name
    printf '── %s: FAILED, %s s\n' "$name" $((SECONDS - started))
    return 1
  fi
}

open_environment() {
  environment=$1
  settings=environments/$environment.tfvars
  image_tag_parameter=/anirec/$environment/image-tag
  [ -f "$settings" ] || refuse "There is no environment $environment: terraform/$settings is missing." 2
  local program
  for program in terraform aws jq curl; do
    command -v "$program" >/dev/null || refuse "It needs $program, which is not installed."
  done
  terraform init -input=false -reconfigure -backend-config="environments/$environment.s3.tfbackend" >"$scratch/init" || {
    cat "$scratch/init"
    refuse "Terraform does not reach the state of $environment."
  }
}

require_sha() { [[ $1 =~ ^[0-9a-f]{40}$ ]] || refuse "A version is a commit's whole SHA, not «$1»." 2; }

# Prints what aws answers, or nothing where its complaint names the expected code: that is an answer too.
unless() {
  local expected=$1
  shift
  aws "$@" --output json 2>"$scratch/aws" && return
  grep -q "$expected" "$scratch/aws" && return
  cat "$scratch/aws" >&2
  return 1
}

deployed_version() {
  unless ParameterNotFound ssm get-parameter --name "$image_tag_parameter" | jq -r '.Parameter.Value'
}

# Going back twice goes back by two, and never to a version that was left: hence the first time that it was noted.
version_before() {
  unless ParameterNotFound ssm get-parameter-history --name "$image_tag_parameter" | jq -r '
    [.Parameters | sort_by(.Version)[].Value] as $versions
    | ($versions | index($versions[-1])) as $first
    | if $first > 0 then $versions[$first - 1] else empty end'
}

require_images() {
  local image found
  for image in api client; do
    found=$(unless ImageNotFoundException ecr describe-images --repository-name "anirec/$image" --image-ids "imageTag=$1") ||
      refuse 'The registry does not answer.'
    [ -n "$found" ] || refuse "The registry has no image anirec/$image:$1. It keeps the newest 50."
  done
}

plan() { terraform plan -input=false -no-color -lock-timeout=10m -var-file="$settings" "$@"; }
apply() { terraform apply -input=false -no-color -auto-approve -lock-timeout=10m -var-file="$settings" "$@"; }

# What a version brings, and the role `deploy` may do: other task definitions, and nothing of a service but which of them
# it runs. Prints what a plan holds beyond that, by line.
beyond_a_version() {
  terraform show -json "$1" | jq -r '
    .resource_changes[]
    | select(.mode == "managed" and (.change.actions | IN(["no-op"], ["read"]) | not))
    | select(
        (.type == "aws_ecs_task_definition" and any(.change.actions[]; . == "create"))
        or (.type == "aws_ecs_service" and .change.actions == ["update"]
          and (.change | (.before | del(.task_definition)) == (.after | del(.task_definition))))
        or (.address == "aws_ssm_parameter.image_tag" and .change.actions == ["update"])
        | not)
    | "  \(.change.actions | join(" and ")) \(.address)"'
}

# A version that stands on infrastructure which is not there yet must not begin to arrive.
require_only_a_version() {
  local beyond
  plan -var "image_tag=$1" -out="$scratch/plan" >"$scratch/planned" || {
    cat "$scratch/planned"
    refuse 'The plan failed.'
  }
  beyond=$(beyond_a_version "$scratch/plan") || refuse 'The plan cannot be read.'
  [ -n "$beyond" ] || return 0
  printf 'Beyond the version the plan would\n%s\n' "$beyond"
  refuse "The infrastructure of $environment differs from its description in more than the version. Apply that first (workflow terraform), then run this again."
}

# The last lines of what a job's containers said.
show_job_log() {
  local job=$1 task=$2 container
  for container in $(jq -r '.tasks[0].containers[].name' "$scratch/task"); do
    printf 'The last lines of %s:\n' "$container"
    unless ResourceNotFoundException logs get-log-events --limit 50 \
      --log-group-name "/anirec/$environment/$job" --log-stream-name "ecs/$container/${task##*/}" |
      jq -r '.events[].message | "  " + .'
  done
}

run_job() {
  local job=$1 input cluster task deadline=$((SECONDS + JOB_TIMEOUT))
  input=$(terraform output -json jobs | jq -ce --arg job "$job" '.[$job]') || return 1
  cluster=$(jq -r .cluster <<<"$input")
  aws ecs run-task --cli-input-json "$input" --output json >"$scratch/task" || return 1
  task=$(jq -er '.tasks[0].taskArn' "$scratch/task") || {
    jq -r '.failures[] | "It did not start: \(.reason) \(.detail // "")"' "$scratch/task"
    return 1
  }
  until aws ecs describe-tasks --cluster "$cluster" --tasks "$task" --output json >"$scratch/task" &&
    jq -e '.tasks[0].lastStatus == "STOPPED"' "$scratch/task" >/dev/null; do
    if ((SECONDS > deadline)); then
      aws ecs stop-task --cluster "$cluster" --task "$task" --reason "It ran for $JOB_TIMEOUT s" >/dev/null
      printf 'It still ran after %s s, and was stopped.\n' "$JOB_TIMEOUT"
      show_job_log "$job" "$task"
      return 1
    fi
    sleep "$JOB_INTERVAL"
  done
  # A container that never started has no exit code, and has failed.
  jq -e 'all(.tasks[0].containers[]; .exitCode == 0)' "$scratch/task" >/dev/null && return
  jq -r '.tasks[0] | "It ended: \(.stoppedReason // "")", (.containers[] | "  \(.name): exit code \(.exitCode) \(.reason // "")")' "$scratch/task"
  show_job_log "$job" "$task"
  return 1
}

look_at_site() { ./smoke-test "${SITE_URL:-$(terraform output -raw url)}"; }

# The version is noted last: what the parameter names has run, and has answered.
put_in() {
  local version=$1 job
  shift
  step "register the jobs of ${version:0:12}" apply -target=module.jobs -var "image_tag=$version" || return
  for job in "$@"; do
    [ "$job" != load-catalogue ] || catalogue_changed=yes
    step "run $job" run_job "$job" || return
  done
  step 'update the services' apply -target=module.client -target=module.api -var "image_tag=$version" || return
  step 'look at the site' look_at_site || return
  step 'note the version' apply -var "image_tag=$version"
}

# The jobs' definitions too, so that the scheduled ones do not go on with the version that failed; and its catalogue.
put_back() {
  local version=$1
  step "go back to ${version:0:12}" apply -var "image_tag=$version" || return
  [ -z "$catalogue_changed" ] || step 'run load-catalogue' run_job load-catalogue || return
  step 'look at the site' look_at_site
}

release() {
  local version=$1 before cause
  shift
  failed_step='' catalogue_changed=''
  before=$(deployed_version) || refuse 'The version that runs is not known.'
  if put_in "$version" "$@"; then
    report "**$environment runs $version** (before: ${before:-nothing})."
    exit 0
  fi
  cause=$failed_step
  if [ -z "$before" ]; then
    report "**$environment: $version failed**: $cause. There is no version before it to go back to."
    exit 1
  fi
  if put_back "$before"; then
    report "**$environment: $version failed**: $cause. The version before is back: $before."
    exit 1
  fi
  report "**$environment needs a person now.** $version failed: $cause; and so did going back to $before: $failed_step. See docs/runbook.md, \"deployment-failed\"."
  exit 3
}
