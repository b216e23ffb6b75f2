from sara.portal.public.web.views.finding import find
from sara.portal.public.web.views.front import home
from sara.portal.public.web.views.house import house, houses
from sara.portal.public.web.views.verify import verify, verify_code
from sara.portal.public.web.views.voice import voice

__all__ = ["find", "home", "house", "houses", "verify", "verify_code", "voice"]
