#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line

from sara.config.serving import ready_to_serve

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sara.config.settings.dev")
    if sys.argv[1:3] == ["procrastinate", "worker"]:
        ready_to_serve()
    execute_from_command_line(sys.argv)
