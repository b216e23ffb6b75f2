"""Where a web server takes hold of the house."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sara.config.settings.prod")

application = get_wsgi_application()
