from django.conf import settings
from django.urls import URLPattern, path

from sara.foundation.ui.views import components, theme

app_name = "ui"
urlpatterns: list[URLPattern] = [path("theme/", theme, name="theme")]

if settings.DEBUG or getattr(settings, "SHOW_COMPONENTS", False):
    urlpatterns.append(path("components/", components, name="components"))
