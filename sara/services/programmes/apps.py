from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import verb_words
from sara.foundation.privacy import reading_words


class ProgrammesConfig(AppConfig):
    name = "sara.services.programmes"
    label = "programmes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.foundation.exchange import register_importer
        from sara.services.programmes.importing import ProgrammesImporter

        register_importer(ProgrammesImporter())
        for verb, words in (
            ("accept_offer", _("جای پیشنهادی را پذیرفت")),
            ("cancel_run", _("کلاس را لغو کرد")),
            ("cancel_session", _("جلسه را لغو کرد")),
            ("change_programme", _("برنامه را تغییر داد")),
            ("change_run", _("شرایط کلاس را تغییر داد")),
            ("draft_programme", _("برنامه را نوشت")),
            ("enrol", _("ثبت‌نام کرد")),
            ("expire_offer", _("مهلت جای پیشنهادی را پایان داد")),
            ("finish_run", _("کلاس را پایان داد")),
            ("issue_certificates", _("گواهی صادر کرد")),
            ("leave_holiday_clash", _("برنامه را با تغییر تقویم همان گذاشت")),
            ("mark_attendance", _("حضور و غیاب کرد")),
            ("meet_on_freed_day", _("روزی را که دیگر تعطیل نیست به کلاس افزود")),
            ("move_off_holidays", _("جلسه‌های روز تعطیل را جابه‌جا یا لغو کرد")),
            ("note_closing_days", _("برخورد جلسه‌ها با تعطیلی را نوشت")),
            ("open_run", _("کلاس را باز کرد")),
            ("plan_run", _("کلاس را برنامه‌ریزی کرد")),
            ("revoke_certificate", _("گواهی را باطل کرد")),
            ("withdraw", _("انصراف را ثبت کرد")),
        ):
            verb_words(verb, words)
        reading_words("programmes.roll", _("نام در فهرست کلاس"))
        reading_words("programmes.enrolment", _("ثبت‌نام در کلاس"))
