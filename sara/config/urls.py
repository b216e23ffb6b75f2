"""Every address of the house. Persian stands at the root, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

import sara.foundation.ids.converters  # noqa: F401 makes <code:…> known
from sara.config.health import health

handler400 = "sara.config.failures.bad_request"
handler403 = "sara.config.failures.forbidden"
handler404 = "sara.config.failures.missing"
handler500 = "sara.config.failures.broken"

# Modules with the addresses of one app each; an app's own addresses say their whole path.
ROUTES: tuple[str, ...] = (
    "sara.foundation.ui.urls",
    "sara.config.account_urls",
    "sara.registers.places.web.urls",
    "sara.registers.people.web.urls",
    "sara.foundation.notices.web.urls",
    "sara.foundation.guard.web.urls",
    "sara.foundation.exchange.web.urls",
    "sara.services.programmes.web.urls",
    "sara.services.treasury.web.urls",
    "sara.services.voice.web.urls",
    "sara.portal.public.web.urls",
    "sara.portal.desk.web.urls",
    "sara.portal.my.web.urls",
    "sara.portal.staff.web.urls",
    "sara.portal.city.web.urls",
    "sara.portal.sms.web.urls",
)

urlpatterns = [
    path("-/health", health, name="health"),
    *i18n_patterns(
        *(path("", include(module)) for module in ROUTES),
        prefix_default_language=False,
    ),
]
