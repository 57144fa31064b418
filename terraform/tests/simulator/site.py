"""Stands in for the site, which the simulator does not run: answers as far as its services are there, as the load balancer
would, and badly where the API's image matches SITE_FAILS.

usage: site.py CLUSTER PORT
"""

import os
import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3

ecs = boto3.client("ecs")
cluster = sys.argv[1]

ANSWERS = {
    "/api/v1/health": ("application/json; charset=utf-8", '{"status":"ok"}'),
    "/api/v1/search/suggestions": ("application/json; charset=utf-8", '{"data":[{"id":1}]}'),
    "/api/v1/anime/1/recommendations": ("application/json; charset=utf-8", '{"data":[{"id":5}]}'),
    "/": ("text/html", '<anirec-root></anirec-root><script src="main-1.js" type="module"></script>'),
    "/main-1.js": ("text/javascript", "1"),
}


def image(service):
    """The image that a service runs; nothing where there is no such service."""
    services = ecs.describe_services(cluster=cluster, services=[f"{cluster}-{service}"])["services"]
    if not services:
        return None
    definition = ecs.describe_task_definition(taskDefinition=services[0]["taskDefinition"])["taskDefinition"]
    return definition["containerDefinitions"][0]["image"]


class Site(BaseHTTPRequestHandler):
    """One visitor's request."""

    def do_GET(self):
        path = self.path.split("?")[0]
        running = image("api" if path.startswith("/api") else "client")
        broken = running is None or re.search(os.environ.get("SITE_FAILS", "^$"), running)
        media_type, body = ANSWERS.get(path, ("text/plain", ""))
        self.send_response(503 if broken else 200 if body else 404)
        self.send_header("Content-Type", media_type)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        """Says nothing: who asks says what came of it."""


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Site).serve_forever()
