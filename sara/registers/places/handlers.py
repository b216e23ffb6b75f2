from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import verb_words

verb_words("found_house", _("در فهرست سراها نوشت"))
verb_words("open_house", _("سرا را گشود"))
verb_words("pause_house", _("سرا را موقتاً بست"))
verb_words("reopen_house", _("سرا را دوباره گشود"))
verb_words("close_house", _("سرا را برچید"))
verb_words("rename_house", _("نام سرا را عوض کرد"))
verb_words("move_house", _("سرا را جابه‌جا کرد"))
verb_words("change_house_contact", _("راه‌های تماس را نوشت"))
verb_words("describe_house", _("نوشتهٔ سرا را عوض کرد"))
verb_words("set_opening_hours", _("ساعت کار را نوشت"))
verb_words("add_opening_exception", _("این روز را از هفته جدا کرد"))
verb_words("add_building", _("ساختمان را افزود"))
verb_words("change_building", _("مشخصات ساختمان را نوشت"))
verb_words("open_thematic_house", _("خانه‌ای در سرا گشود"))
verb_words("close_thematic_house", _("خانه‌ای را برچید"))
verb_words("add_space", _("فضا را افزود"))
verb_words("change_space", _("مشخصات فضا را نوشت"))
verb_words("withdraw_space", _("فضا را از کار انداخت"))
