"""Every address of the house. Persian stands at the root, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

handler400 = "sara.config.failures.bad_request"
handler403 = "sara.config.failures.forbidden"
handler404 = "sara.config.failures.missing"
handler500 = "sara.config.failures.broken"

urlpatterns = [
    *i18n_patterns(
        path("accounts/", include("allauth.urls")),
        prefix_default_language=False,
    ),
]
