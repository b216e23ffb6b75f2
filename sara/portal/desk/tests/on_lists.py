"""A person on lists: in files that came in, and in one that was made."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

from sara.foundation.exchange.commands import note_export, send_file
from sara.foundation.exchange.models.content import put_content
from sara.foundation.sheets import SheetFormat, write_sheet
from sara.portal.desk.tests.factories import NOW, Desk
from sara.registers.people.models import Account, Person


def put_her_on_lists(desk: Desk, her: Person, deliver: Callable[[], object]) -> tuple[str, str, str]:
    """A file with her in it that waits, one without her, and a list that was made; their codes."""
    account = Account.objects.get(person=desk.actor.person_id)
    clerk = replace(desk.actor, account_id=account.pk)
    headings = ("نام", "نام خانوادگی", "کد ملی", "تاریخ تولد", "جنسیت")
    hers = ("گلناره", "یکتا پناه", "0012345679", "1359/01/01", "زن")
    alike = ("گلناره", "یکتاپناه", "", "1359/01/01", "زن")
    other = ("پروین", "راد", "", "1340/01/01", "زن")
    codes = [
        send_file(
            kind="people", target_id=desk.house.id, file_name="فهرست.xlsx", language="fa",
            content=write_sheet(SheetFormat.XLSX, headings, rows), actor=clerk, now=NOW,
        )
        for rows in ((hers, alike), (other,))
    ]  # fmt: skip
    taken = {
        "name": "people",
        "title": "اشخاص",
        "address": desk.at("people/"),
        "language": "fa",
        "form": "csv",
    }
    made_list = note_export(
        taken=taken | {"asked": urlencode({"q": her.full_name}), "state": "ready", "row_count": 1},
        actor=clerk, now=NOW,
    )  # fmt: skip
    put_content(made_list, b"x")
    made_list.save()
    deliver()
    return codes[0], codes[1], made_list.code
