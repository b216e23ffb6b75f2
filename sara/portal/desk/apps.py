from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui.navigation import MenuItem, desk_menu, find_standing_by, open_ways


class DeskConfig(AppConfig):
    name = "sara.portal.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.portal.desk import permissions as may
        from sara.portal.desk.queries import standing_of
        from sara.registers.people.api import may_register_person
        from sara.registers.places.api import may_keep_house
        from sara.services.programmes.api import may_plan_runs

        open_ways(desk="desk:home", find="desk:find", desk_here="desk:today", find_here="desk:find_here")
        find_standing_by(standing_of)
        enrol, people = _("ثبت‌نام و دریافت"), _("اشخاص و خانوارها")
        for item in (
            MenuItem(_("امروز"), "desk:today", "sun", shown_at=may.may_open_desk, order=10),
            MenuItem(enrol, "desk:enrol_whom", "money", shown_at=may.may_take_money_at, order=20),
            MenuItem(_("کلاس‌ها"), "desk:runs", "calendar", shown_at=may.may_see_rolls_at, order=30),
            MenuItem(people, "desk:people", "people", shown_at=may.may_see_people_at, order=40),
            MenuItem(
                _("پرونده‌های مشابه"), "desk:doubles", "copy", shown_at=may.may_merge_people_at, order=45
            ),
            MenuItem(_("پیام‌ها"), "desk:messages", "inbox", shown_at=may.may_read_messages_at, order=50),
            MenuItem(
                _("درخواست‌های پرونده"), "desk:requests", "document", shown_at=may_register_person, order=55
            ),
            MenuItem(_("رسیدها"), "desk:receipts", "receipt", shown_at=may.may_see_money_at, order=60),
            MenuItem(_("مانده‌ها"), "desk:dues", "wait", shown_at=may.may_see_money_at, order=70),
            MenuItem(_("برنامه‌ها"), "programmes:of_house", "edit", shown_at=may_plan_runs, order=80),
            MenuItem(_("مشخصات سرا"), "places:keep", "home", shown_at=may_keep_house, order=85),
            MenuItem(_("صندوق"), "desk:cash", "box", shown_at=may.may_see_money_at, order=90, group=1),
            MenuItem(
                _("پایان روز"), "desk:day_end", "lock", shown_at=may.may_take_money_at, order=100, group=1
            ),
        ):
            desk_menu.add(item)
