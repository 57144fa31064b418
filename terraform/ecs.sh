# shellcheck shell=bash
# What is asked of ECS itself, with no plan: jobs run, what became of a deployment, and, where the description must not be
# applied, the way to another version. To be sourced.
#
#   run_job JOB [OVERRIDES]     runs a job to its end, with other settings than its own (JSON, as ECS takes them)
#   await_rollouts VERSION      waits until ECS is done with both services; fails where they do not run the version
#   copy_jobs VERSION, move_services VERSION, move_to VERSION
#                               register what is registered with another version, and let the services run it
#   foreign_definitions jobs|services …
#                               prints the addresses of their task definitions of which ECS has another revision than
#                               Terraform, by line
source ./environment.sh

# Seconds between two looks at a job or a rollout, until a job that still runs is stopped, and until a rollout is given up.
readonly JOB_INTERVAL=${JOB_INTERVAL:-5} JOB_TIMEOUT=${JOB_TIMEOUT:-1800} ROLLOUT_TIMEOUT=${ROLLOUT_TIMEOUT:-1800}

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
  local job=$1 overrides=${2:-null} input cluster task deadline=$((SECONDS + JOB_TIMEOUT))
  # Without a revision, which means the newest: the one that this release has registered.
  input=$(terraform output -json jobs | jq -ce --arg job "$job" --argjson overrides "$overrides" '
    .[$job] | .taskDefinition |= sub(":[0-9]+$"; "") | if $overrides then .overrides = $overrides else . end') || return 1
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

cluster_name() { terraform output -raw cluster; }
service_name() { terraform output -json services | jq -re --arg service "$1" '.[$service].name'; }

# The provider calls a service stable while ECS still bakes its deployment, and may yet turn it back: with alarms that is
# minutes later. So ECS is asked until it has made up its mind, and then what runs.
await_rollouts() {
  local version=$1 service
  for service in client api; do
    await_rollout "$(service_name "$service")" "$version" || return
  done
}

await_rollout() {
  local service=$1 version=$2 cluster state running deadline=$((SECONDS + ROLLOUT_TIMEOUT))
  cluster=$(cluster_name)
  while :; do
    aws ecs describe-services --cluster "$cluster" --services "$service" --output json >"$scratch/service" || return 1
    state=$(jq -r '.services[0].deployments[] | select(.status == "PRIMARY") | .rolloutState // "COMPLETED"' "$scratch/service")
    [ "$state" = IN_PROGRESS ] || break
    if ((SECONDS > deadline)); then
      printf '%s was still being deployed after %s s.\n' "$service" "$ROLLOUT_TIMEOUT"
      return 1
    fi
    sleep "$JOB_INTERVAL"
  done
  # A deployment that ECS turned back leaves a primary one of the version before, which is COMPLETED.
  running=$(version_in "$(jq -r '.services[0].taskDefinition' "$scratch/service")") || return 1
  [ "$state" = COMPLETED ] && [ "$running" = "$version" ] && return
  printf '%s runs %s, not %s: its deployment is %s.\n' "$service" "$running" "$version" "$state"
  jq -r '.services[0] | (.deployments[].rolloutStateReason // empty), .events[:5][].message | "  " + .' "$scratch/service"
  return 1
}

# What modules/task says of the digest. Revisions from before that have no label, and an image by its tag, which is the version.
readonly VERSION_LABEL=org.opencontainers.image.revision

version_in() {
  aws ecs describe-task-definition --task-definition "$1" --output json | jq -re --arg named "$VERSION_LABEL" '
    .taskDefinition.containerDefinitions[0]
    | .dockerLabels[$named] // (.image | capture(":(?<tag>[0-9a-f]{40})$").tag)'
}

# Registers a task definition as it is, but for the version. Prints the new revision's ARN.
copy_definition() {
  local definition=$1 version=$2 repository digest
  aws ecs describe-task-definition --include TAGS --task-definition "$definition" --output json >"$scratch/copied" || return 1
  repository=$(jq -r '.taskDefinition.containerDefinitions[0].image | sub("^[^/]+/"; "") | sub("[:@].*$"; "")' "$scratch/copied")
  digest=$(digest_of "$repository" "$version") && [ -n "$digest" ] || return 1
  jq --arg version "$version" --arg named "$VERSION_LABEL" --arg digest "$digest" '
    (.tags // []) as $tags
    | .taskDefinition
    | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy, .deregisteredAt)
    | .containerDefinitions[] |= (.image |= sub("[:@][^/]*$"; "@" + $digest) | .dockerLabels[$named] = $version)
    | if $tags == [] then . else .tags = $tags end' "$scratch/copied" >"$scratch/definition" || return 1
  aws ecs register-task-definition --cli-input-json "file://$scratch/definition" --query taskDefinition.taskDefinitionArn --output text
}

copy_jobs() {
  local version=$1 family
  for family in $(terraform output -json jobs | jq -r '.[].taskDefinition | sub(":[0-9]+$"; "")'); do
    copy_definition "$family" "$version" >/dev/null || return 1
  done
}

move_services() {
  local version=$1 name service cluster running definition
  cluster=$(cluster_name)
  for name in client api; do
    service=$(service_name "$name") || return 1
    running=$(aws ecs describe-services --cluster "$cluster" --services "$service" --query 'services[0].taskDefinition' --output text) || return 1
    definition=$(copy_definition "$running" "$version") || return 1
    aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$definition" >/dev/null || return 1
    printf '%s: %s\n' "$service" "$definition"
  done
}

move_to() { copy_jobs "$1" && move_services "$1"; }

# What was moved beside Terraform is a revision that its state does not name. A plan that does not refresh would compare
# with its own one, and see nothing to do where that holds the version already.
foreign_definitions() {
  local kind outputs
  outputs=$(terraform output -json) || return 1
  for kind; do
    "foreign_$kind" "$outputs" || return 1
  done
}

foreign_jobs() {
  local job known found
  jq -r '.jobs.value // {} | to_entries[] | "\(.key) \(.value.taskDefinition)"' <<<"$1" | while read -r job known; do
    found=$(aws ecs describe-task-definition --task-definition "${known%:*}" --query taskDefinition.taskDefinitionArn --output text) || return 1
    [ "$found" = "$known" ] || printf 'module.jobs.module.task["%s"].aws_ecs_task_definition.this\n' "$job"
  done
}

foreign_services() {
  local names
  mapfile -t names < <(jq -r '.services.value // {} | .[].name' <<<"$1")
  [ ${#names[@]} -gt 0 ] || return 0
  aws ecs describe-services --cluster "$(jq -r .cluster.value <<<"$1")" --services "${names[@]}" --output json >"$scratch/services" || return 1
  jq -r --argjson outputs "$1" '
    (.services | map({key: .serviceName, value: .taskDefinition}) | from_entries) as $found
    | $outputs.services.value | to_entries[] | select($found[.value.name] != .value.task_definition)
    | "module.\(.key).module.task.aws_ecs_task_definition.this"' "$scratch/services"
}
