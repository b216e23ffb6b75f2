from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class NothingSaid(Refusal):
    message = _("متن پیام خالی است. چند کلمه بنویسید.")
