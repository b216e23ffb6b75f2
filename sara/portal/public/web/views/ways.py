from urllib.parse import urlencode

from django.urls import reverse

from sara.portal.public.queries.maps import Ways
from sara.registers.places.api import AreaName


def public_ways() -> Ways:
    """On a public map an area leads to the house that answers for it."""
    return Ways(of_area=_to_area)


def _to_area(area: AreaName) -> str:
    return f"{reverse('public:find')}?{urlencode({'area': area.code})}"
