"""Where a web server takes hold of the house. A real installation that is not safe does not start."""

import os

from django.core.wsgi import get_wsgi_application

from sara.config.serving import ready_to_serve, settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sara.config.settings.prod")

ready_to_serve()
application = get_wsgi_application()
settle()
