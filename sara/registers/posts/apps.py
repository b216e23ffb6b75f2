from datetime import datetime

from django.apps import AppConfig
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _


class PostsConfig(AppConfig):
    name = "sara.registers.posts"
    label = "posts"
    verbose_name = _("سمت‌ها")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.foundation.actors import GUEST, Actor
        from sara.foundation.exchange import actors_found_by
        from sara.registers.posts.queries import actor_of

        def found(account_id: int, now: datetime) -> Actor:
            account = get_user_model().objects.filter(pk=account_id, is_active=True).first()
            return GUEST if account is None else actor_of(account, now=now)

        actors_found_by(found)
