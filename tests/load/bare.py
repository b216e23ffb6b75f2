"""What the house is measured by: an empty page, and a counter that stays above nought, in bare Django.

Its middleware is what `django-admin startproject` writes.
"""

import os

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from sara.foundation.database.url import parse_database_url
from tests.load.keys import SECRET_KEY

DJANGO_S_OWN = {"ENGINE": "django.db.backends.postgresql"}
TAKE = "UPDATE bench_counter SET seats_left = seats_left - 1 WHERE id = %s AND seats_left > 0"


def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@csrf_exempt
def count(request: HttpRequest, number: int) -> HttpResponse:
    """Take one of what is left: 200, or 409 when nothing is."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [number])
        taken = cursor.rowcount == 1
    return HttpResponse(status=200 if taken else 409)


urlpatterns = [path("empty", empty), path("count/<int:number>", count)]

settings.configure(
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    DATABASES={"default": parse_database_url(os.environ["DATABASE_URL"], pool=6) | DJANGO_S_OWN},
    SECRET_KEY=SECRET_KEY,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
    USE_TZ=True,
)
django.setup()
application = get_wsgi_application()
