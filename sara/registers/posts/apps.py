from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PostsConfig(AppConfig):
    name = "sara.registers.posts"
    label = "posts"
    verbose_name = _("سمت‌ها")
    default_auto_field = "django.db.models.BigAutoField"
