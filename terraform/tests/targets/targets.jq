# Of what `terraform test -json -verbose` says of these plans: what a step of a release leaves out or brings too early, by
# line.
#   jq --raw-output --slurp --from-file targets.jq

# A resource counts once, however many of it there are.
def planned($run): [
    .[] | select(.type == "test_plan" and ."@testrun" == $run) | .test_plan.resource_changes[].address | gsub("\\[[^]]*\\]"; "")
  ] | unique | if . == [] then error("Nothing is planned for \($run).") else . end;

(planned("everything") as $everything
| def named($pattern): $everything | map(select(test($pattern)));

  # What a task needs to run: the stores and leave to talk to them, and ways out to its image and its secrets. And what a
  # visitor needs to reach it.
  named("^module\\.(security_groups|cluster|cache|database\\.aws_db_instance)\\b") as $stores
| named("^module\\.network\\.aws_(internet_gateway|nat_gateway|route|vpc_endpoint|vpc_security_group)") as $ways
| named("^module\\.edge\\.aws_(lb|lb_.*|route53_record|wafv2_web_acl_association)\\.") as $door
| [
    {step: "foundations", missing: ($everything - planned("foundations") - named("^(module\\.(jobs|client|api|pipeline)|aws_ssm_parameter)\\."))},
    {step: "jobs", missing: ($stores + $ways - planned("jobs"))},
    {step: "services", missing: ($stores + $ways + $door - planned("services"))}
  ][]
| "✗ \(.step) leave out \(.missing[])"),
  # The version comes with the jobs and not before: by the clock the newest definition runs. Services wait for migrate.
  (planned("foundations")[] | select(test("\\.aws_ecs_(task_definition|service)\\.")) | "✗ foundations bring \(.)"),
  (planned("jobs")[] | select(test("\\.aws_ecs_service\\.")) | "✗ jobs bring \(.)"),
  # What release.sh asks for after it.
  (.[] | select(.type == "test_plan") | {jobs: "jobs", services: "url"}[."@testrun"] as $output
    | select($output and (.test_plan.output_changes | has($output) | not)) | "✗ \(."@testrun") leave out the output \($output)")
