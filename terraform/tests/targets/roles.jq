# Of what `terraform test -json -verbose` says of the plan of everything: what is wrong with roles, by line.
#   jq --raw-output --slurp --slurpfile reads reads.json --from-file roles.jq
#
# reads.json says, by type of resource, what the provider asks of AWS to look at one. deploy-local holds it to what the
# provider does ask.

def planned: .[] | select(.type == "test_plan" and ."@testrun" == "everything") | .test_plan.resource_changes[];

([planned | select(.address | startswith("module.pipeline.module.plan.aws_iam_role_policy.")) | .change.after.policy | fromjson
  | .Statement[].Action[]] | if . == [] then error("The role plan has no policy.") else . end) as $patterns
| (planned | select(.type == "aws_iam_role" and (.change.after.permissions_boundary == null))
  | "✗ \(.address) has no permissions boundary"),
  # RDS replaces the database's password while tasks run.
  ([planned | select(.address == "module.api.module.task.aws_ecs_task_definition.this") | .change.after.container_definitions
    | fromjson[].environment[] | select(.name == "DATABASE_PASSWORD_SECRET").value] as $reread
  | [planned | select(.address == "module.api.module.task.aws_iam_role_policy.task[0]") | .change.after.policy | fromjson
    | .Statement[] | select(.Action == ["secretsmanager:GetSecretValue"]).Resource[]] as $readable
  | select($reread == [] or $reread - $readable != [])
  | "✗ the API is not told where the database\u2019s password is, or may not read it there"),
  # The image's user may write where a volume is mounted, and nowhere else.
  (["module.api.module.task", "module.jobs.module.task[\"train\"]"][] as $task
  | [planned | select(.address == "\($task).aws_ecs_task_definition.this") | .change.after.container_definitions
    | fromjson[].mountPoints[].containerPath]
  | select(any(. == "/tmp") | not)
  | "✗ \($task) has no /tmp to write to"),
  # The tests of a module do not see what the environment hands to it.
  ([planned | select(.address == "module.cluster.aws_ecs_cluster.this") | .change.after.setting[]
    | select(.name == "containerInsights").value]
  | select(. != ["enhanced"])
  | "✗ the cluster does not measure its tasks one by one"),
  # Whoever walks the visitor's way knows what a visitor does.
  (planned | select(.address == "module.jobs.module.task[\"journey\"].aws_ecs_task_definition.this")
    | .change.after.container_definitions | fromjson[]
    | select((.secrets // []) != [] or any(.environment[]; .name | endswith("_URL") and . != "PUBLIC_URL"))
    | "✗ the journey is given a secret, or the address of a store"),
  ([planned.type] | unique[] | . as $type
  | if $reads[0] | has($type) then
      $reads[0][$type][] | select(. as $action | any($patterns[]; . as $pattern | $action | test("^" + ($pattern | gsub("\\*"; ".*")) + "$")) | not)
      | "✗ the role plan may not \(.), which a plan of \($type) asks for"
    else "✗ reads.json does not say what a plan of \($type) asks AWS for" end)
