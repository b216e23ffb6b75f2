from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import verb_words

verb_words("appoint", _("به سمت گمارد"))
verb_words("end_post", _("سمت را پایان داد"))
