"""Makes what an environment expects to be there: the hosted zone, which bootstrap/ or another would have made."""

import boto3

boto3.client("route53").create_hosted_zone(Name="anirec.example", CallerReference="before")
