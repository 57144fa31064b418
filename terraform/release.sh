# shellcheck shell=bash
# How a version gets into an environment, and how the one before it comes back: what deploy and rollback share. To be
# sourced from terraform/.
#
#   require_only_a_version VERSION    ends where the plan holds more than the version
#   release [--with-infrastructure] VERSION JOB …
#                                     runs the jobs, puts the version into both services and looks at the site; ends with
#                                     0 (it runs), 1 (the version before does) or 3 (nobody knows: a person is needed).
#                                     Before it, makes and changes what they stand on, where that is asked for
source ./environment.sh

# Seconds between two looks at a job, and until one that still runs is stopped.
readonly JOB_INTERVAL=${JOB_INTERVAL:-5} JOB_TIMEOUT=${JOB_TIMEOUT:-1800}

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
    aws_unless ResourceNotFoundException logs get-log-events --limit 50 \
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

# Everything but what runs, and the workflows' roles, which refer to it. Jobs and services take along what they refer to:
# enough to run on, and not all that shall be there, such as the network's logs and who gets alerts. tests/targets/ holds
# this list to the whole.
apply_foundations() {
  local module targets=()
  for module in encryption network security_groups edge database cache secrets cluster observability; do
    targets+=("-target=module.$module")
  done
  apply "${targets[@]}" "$@"
}

look_at_site() { ./smoke-test "${SITE_URL:-$(terraform output -raw url)}"; }

# The version is noted last: what the parameter names has run, and has answered.
put_in() {
  local version=$1 job
  shift
  [ -z "$with_infrastructure" ] ||
    step 'make what it stands on' apply_foundations -var "image_tag=$version" || return
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
  local version before cause
  with_infrastructure=''
  if [ "$1" = --with-infrastructure ]; then
    with_infrastructure=yes
    shift
  fi
  version=$1
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
