"""Looks at an applied environment for what no plan can show: that the names that one thing uses for another exist.

Run by `make terraform-apply-local`, against the simulator alone: it starts every job. TFMOTO_OUTPUTS names the file with
what `terraform output -json` says. Ends with a line `N passed, N failed`.
"""

import json
import os
import sys

import boto3

acm, ecr, ecs, elb, iam, logs = (boto3.client(name) for name in ("acm", "ecr", "ecs", "elbv2", "iam", "logs"))
cloudwatch, cache, rds = (boto3.client(name) for name in ("cloudwatch", "elasticache", "rds"))
scaling, secrets, sns, ssm = (boto3.client(it) for it in ("application-autoscaling", "secretsmanager", "sns", "ssm"))

LABEL = "org.opencontainers.image.revision"

with open(os.environ["TFMOTO_OUTPUTS"], encoding="utf-8") as file:
    outputs = {name: output["value"] for name, output in json.load(file).items()}

faults = []
checks = 0


def check(holds, otherwise):
    """Counts a statement, and notes it where it does not hold."""
    global checks
    checks += 1
    if not holds:
        faults.append(otherwise)


cluster = outputs["cluster"]
service_names = {name: service["name"] for name, service in outputs["services"].items()}
services = ecs.describe_services(cluster=cluster, services=list(service_names.values()))["services"]
balancers = {it["LoadBalancerArn"].split(":loadbalancer/")[1] for it in elb.describe_load_balancers()["LoadBalancers"]}
targets = {it["TargetGroupArn"].split(":")[-1] for it in elb.describe_target_groups()["TargetGroups"]}
nodes = {node for it in cache.describe_replication_groups()["ReplicationGroups"] for node in it["MemberClusters"]}
databases = rds.describe_db_instances()["DBInstances"]

# An alarm on something that does not exist never has data, and nobody notices.
existing = {
    "LoadBalancer": balancers,
    "TargetGroup": targets,
    "CacheClusterId": nodes,
    "ClusterName": {cluster},
    "ServiceName": set(service_names.values()),
    "DBInstanceIdentifier": {it["DBInstanceIdentifier"] for it in databases},
    "CertificateArn": {it["CertificateArn"] for it in acm.list_certificates()["CertificateSummaryList"]},
    "service": {"api"},
    "environment": {cluster.split("-")[1]},
}
topics = {it["TopicArn"] for it in sns.list_topics()["Topics"]}
for alarm in cloudwatch.describe_alarms(AlarmNamePrefix=f"{cluster}-")["MetricAlarms"]:
    metrics = [alarm] + [query["MetricStat"]["Metric"] for query in alarm.get("Metrics", []) if "MetricStat" in query]
    for dimension in (it for metric in metrics for it in metric.get("Dimensions", [])):
        name, value = dimension["Name"], dimension["Value"]
        check(value in existing.get(name, ()), f"{alarm['AlarmName']}: there is no {name} {value}")
    check(set(alarm["AlarmActions"]) <= topics, f"{alarm['AlarmName']}: tells a topic that does not exist")

for policy in scaling.describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"]:
    metric = policy["TargetTrackingScalingPolicyConfiguration"]["PredefinedMetricSpecification"]
    if metric["PredefinedMetricType"] == "ALBRequestCountPerTarget":
        balancer, target = metric["ResourceLabel"].split("/targetgroup/")
        counted = balancer in balancers and f"targetgroup/{target}" in targets
        check(counted, f"{policy['PolicyName']}: counts requests to {metric['ResourceLabel']}")

for group in logs.describe_log_groups()["logGroups"]:
    check("retentionInDays" in group, f"{group['logGroupName']}: is kept for ever")
group_names = {group["logGroupName"] for group in logs.describe_log_groups()["logGroups"]}

for name, image in outputs["images"].items():
    repository, _, digest = image.split("/", 1)[1].partition("@")
    found = ecr.describe_images(repositoryName=repository, imageIds=[{"imageTag": outputs["image_tag"]}])["imageDetails"]
    check([it["imageDigest"] for it in found] == [digest], f"{name}: the registry has another image of that version")

# What a task is given: its image, its log group, and secrets that exist, that have the key, and that its role may read.
for arn in [it["taskDefinition"] for it in services + list(outputs["jobs"].values())]:
    definition = ecs.describe_task_definition(taskDefinition=arn)["taskDefinition"]
    role = definition["executionRoleArn"].split("/")[-1]
    policies = iam.list_role_policies(RoleName=role)["PolicyNames"]
    allowed = json.dumps([iam.get_role_policy(RoleName=role, PolicyName=it)["PolicyDocument"] for it in policies])
    check(definition["taskRoleArn"] != definition["executionRoleArn"], f"{arn}: one role for both")
    for container in definition["containerDefinitions"]:
        check(container["image"] in outputs["images"].values(), f"{arn}: runs {container['image']}")
        check(container["dockerLabels"][LABEL] == outputs["image_tag"], f"{arn}: calls itself {container['dockerLabels']}")
        check(container["logConfiguration"]["options"]["awslogs-group"] in group_names, f"{arn}: logs to nowhere")
        for secret in container.get("secrets", []):
            parts = secret["valueFrom"].split(":")
            source, key = ":".join(parts[:7]), parts[7] if len(parts) > 7 else ""
            check(secrets.describe_secret(SecretId=source)["ARN"] == source, f"{arn}: no secret for {secret['name']}")
            check(source in allowed, f"{arn}: {role} may not read {secret['name']}")
            if source not in outputs["secrets"].values():  # those are filled in by people
                value = secrets.get_secret_value(SecretId=source)["SecretString"]
                check(not key or key in json.loads(value), f"{arn}: {secret['name']} looks for {key}")

for service in services:
    network = service["networkConfiguration"]["awsvpcConfiguration"]
    check(service["runningCount"] >= 1, f"{service['serviceName']}: nothing runs")
    private = network["assignPublicIp"] == "DISABLED" and len(network["subnets"]) >= 2
    check(private, f"{service['serviceName']}: {network}")
check(not any(it["PubliclyAccessible"] for it in databases), "the database is public")

parameter = ssm.get_parameter(Name=outputs["image_tag_parameter"])["Parameter"]
check(parameter["Value"] == outputs["image_tag"], f"the deployed tag is noted as {parameter['Value']}")

for name, job in outputs["jobs"].items():
    check(ecs.run_task(**job)["tasks"], f"the output jobs.{name} starts nothing")

for fault in faults:
    print("FAIL", fault)
print(f"{checks - len(faults)} passed, {len(faults)} failed")
sys.exit(1 if faults else 0)
