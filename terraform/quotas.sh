# shellcheck shell=bash
# What an account may have of a thing, beside what an environment needs. To be sourced by preflight, whose `ask`, `setting`, `ok`
# and `fail` it uses.
#
#   look_at_quotas    looks at each that a first apply meets

# What the account may have. Where nobody has asked for more, AWS may know of no value but its own default.
#   allowed SERVICE CODE
# shellcheck disable=SC2154 # preflight sets scratch
allowed() {
  local asked=(--service-code "$1" --quota-code "$2" --query Quota.Value)
  ask service-quotas get-service-quota "${asked[@]}" ||
    { grep -q NoSuchResource "$scratch/complaint" && ask service-quotas get-aws-default-service-quota "${asked[@]}"; }
}

# What an account may have of a thing, and has.
#   quota WHAT SERVICE CODE NEEDED USED
quota() {
  local what=$1 service=$2 code=$3 needed=$4 used=$5 allowed
  allowed=$(allowed "$service" "$code" | jq floor) || {
    fail "$what: the quota $code of $service cannot be read" "$(complaint)"
    return
  }
  if ((used + needed <= allowed)); then
    ok "$what: $needed more, $used of $allowed used"
  else
    fail "$what: $needed more, $used of $allowed used" "Ask for $((used + needed)): aws service-quotas request-service-quota-increase --service-code $service --quota-code $code --desired-value $((used + needed)). It takes hours to days."
  fi
}

# Deployments have the old tasks and the new ones at the same time; beside them the largest job.
look_at_quotas() {
  local gateways on_demand spot
  gateways=$(setting '.network | {none: 0, one: 1, per_zone: .zones}[.nat]')
  on_demand=$(setting '[.api, .client | (if .spot_percent < 100 then .max_tasks else 1 end) * .cpu * 2] | (add + 2048) / 1024 | ceil')
  spot=$(setting '[.api, .client | if .spot_percent > 0 then .max_tasks * .cpu * 2 else 0 end] | add / 1024 | ceil')
  quota 'cores of Fargate' fargate L-3032A538 "$on_demand" 0
  [ "$spot" = 0 ] || quota 'cores of Fargate Spot' fargate L-36FBB829 "$spot" 0
  quota 'networks (VPCs)' vpc L-F678F1CE 1 "$(ask ec2 describe-vpcs | jq '.Vpcs | length')"
  quota 'public addresses for NAT' ec2 L-0263D0A3 "$gateways" "$(ask ec2 describe-addresses | jq '.Addresses | length')"
  quota 'databases' rds L-7B6409FD 1 "$(ask rds describe-db-instances | jq '.DBInstances | length')"
}
