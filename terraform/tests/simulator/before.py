"""Makes what an environment expects to be there, and bootstrap/, or another, would have made: the hosted zone, and the registry
with the images of the version VERSION.
"""

import json

import boto3

MEDIA_TYPE = "application/vnd.oci.image.manifest.v1+json"
VERSION = "0123456789abcdef0123456789abcdef01234567"

boto3.client("route53").create_hosted_zone(Name="anirec.example", CallerReference="before")
ecr = boto3.client("ecr")
for image in ("api", "client"):
    ecr.create_repository(repositoryName=f"anirec/{image}")
    manifest = {"schemaVersion": 2, "mediaType": MEDIA_TYPE, "layers": [{"digest": f"sha256:{image}"}]}
    ecr.put_image(repositoryName=f"anirec/{image}", imageTag=VERSION, imageManifest=json.dumps(manifest))
