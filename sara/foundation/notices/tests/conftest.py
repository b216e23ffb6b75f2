from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils.translation import gettext_lazy as _
from pytest_django import Settings

from sara.foundation.notices import Channel, NoticeTemplate
from sara.foundation.notices.tests.carrier import PATH, Carrier
from sara.foundation.notices.wording import _registry


@pytest.fixture(autouse=True)
def _texts() -> Iterator[None]:
    kept = dict(_registry)
    NoticeTemplate("seat.offered", _("«%(title)s» جا باز کرد."))
    NoticeTemplate(
        "sign_in.code",
        _("کد ورود: %(code)s"),
        informative=False,
        secret=True,
        urgent=True,
        life=timedelta(minutes=5),
    )
    NoticeTemplate("seat.mailed", _("«%(title)s»"), channel=Channel.EMAIL, subject=_("جا باز شد"))
    NoticeTemplate("seat.told", _("«%(title)s»"), channel=Channel.TRAY)
    yield
    _registry.clear()
    _registry.update(kept)


@pytest.fixture
def carrier(settings: Settings) -> type[Carrier]:
    settings.SARA_PROVIDERS = {"sms": PATH, "email": PATH}
    Carrier.carried, Carrier.trouble = [], None
    return Carrier
