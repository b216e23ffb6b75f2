"""Sets Django up as the measured house is, for whoever imports this before anything else of the house."""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.load.settings"
django.setup()
