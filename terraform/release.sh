# shellcheck shell=bash
# How a version gets into an environment, and how the one before it comes back: what deploy and rollback share. To be
# sourced from terraform/.
#
#   require_only_a_version VERSION    ends where the description holds more than the version that is not applied yet
#   release [--with-infrastructure | --beside-terraform] VERSION JOB …
#                                     runs the jobs, puts the version into both services and looks at the site; ends with
#                                     0 (it runs), 1 (the version before does) or 3 (nobody knows: a person is needed).
#                                     Before it, makes and changes what they stand on, where that is asked for; or asks
#                                     ECS itself, where the description holds what must not come along
source ./ecs.sh

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

# What is merged and not applied yet, by line: the description beside what was applied last. What AWS or a person moved
# since is not looked at (-refresh=false): a version does not depend on it, and must not wait for it, or undo it.
unapplied_beside() {
  plan -refresh=false -var "image_tag=$1" -out="$scratch/plan" >"$scratch/planned" || {
    cat "$scratch/planned" >&2
    refuse 'The plan failed.'
  }
  beyond_a_version "$scratch/plan" || refuse 'The plan cannot be read.'
}

# A version that stands on infrastructure which is not there yet must not begin to arrive.
require_only_a_version() {
  local beyond
  beyond=$(unapplied_beside "$1") || { printf '%s\n' "$beyond"; exit 1; }
  [ -n "$beyond" ] || return 0
  printf 'Beyond the version the plan would\n%s\n' "$beyond"
  refuse "The description of $environment holds more than the version that is not applied yet. Apply that first (workflow terraform), then run this again."
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
  [ "$way" != with-infrastructure ] ||
    step 'make what it stands on' apply_foundations -var "image_tag=$version" || return
  step "register the jobs of ${version:0:12}" register_jobs "$version" || return
  for job in "$@"; do
    [ "$job" != load-catalogue ] || catalogue_changed=yes
    step "run $job" run_job "$job" || return
  done
  step 'update the services' update_services "$version" || return
  step 'wait until ECS is done with them' await_rollouts "$version" || return
  step 'look at the site' look_at_site || return
  step 'note the version' note_version "$version"
}

# Each step by Terraform, as it is described, or by ECS itself, as it is.
register_jobs() {
  if [ "$way" = beside-terraform ]; then copy_jobs "$1"; else apply_version "$1" jobs -target=module.jobs; fi
}
update_services() {
  if [ "$way" = beside-terraform ]; then
    move_services "$1"
  else
    apply_version "$1" services -target=module.client -target=module.api
  fi
}
note_version() {
  if [ "$way" = beside-terraform ]; then
    put_note "$1"
    return
  fi
  if [ "$way" = with-infrastructure ]; then
    apply -var "image_tag=$1" || return
  else
    apply_version "$1" '' || return
  fi
  # The state may hold this version already, while what was done beside Terraform has noted another.
  [ "$(deployed_version)" = "$1" ] || put_note "$1"
}
put_note() { aws ssm put-parameter --name "$image_tag_parameter" --value "$1" --overwrite >/dev/null; }

# What was applied is what counts, and not what has become of it since (see unapplied_beside), but for what was moved beside
# Terraform: in its place comes a revision of Terraform's own.
#   apply_version VERSION 'KIND …' …    of which kinds (jobs, services) something may have been moved so
apply_version() {
  local version=$1 kinds foreign replaced=()
  read -ra kinds <<<"$2"
  shift 2
  foreign=$(foreign_definitions "${kinds[@]}") || return
  [ -z "$foreign" ] || mapfile -t replaced <<<"$foreign"
  apply -refresh=false -var "image_tag=$version" "${replaced[@]/#/-replace=}" "$@"
}

# The jobs' definitions too, so that the scheduled ones do not go on with the version that failed; and its catalogue.
put_back() {
  local version=$1
  if [ "$way" = beside-terraform ]; then
    step "go back to ${version:0:12}" move_to "$version" || return
  else
    step "go back to ${version:0:12}" apply_version "$version" 'jobs services' || return
  fi
  step 'wait until ECS is done with it' await_rollouts "$version" || return
  [ -z "$catalogue_changed" ] || step 'run load-catalogue' run_job load-catalogue || return
  step 'look at the site' look_at_site
}

release() {
  local version before cause
  way=as-described
  case $1 in
    --with-infrastructure | --beside-terraform)
      way=${1#--}
      shift
      ;;
  esac
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
