"""Programmes of a house from a file; what is imported is a draft until a run of it is opened."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.exchange import (
    Importer,
    Outcome,
    Planned,
    RowReader,
    Target,
    field_changes,
    same_as_row,
    words_of,
)
from sara.foundation.persian import joined_key
from sara.foundation.sheets import Column, Headed, SheetRow, read_number
from sara.registers.places.api import houses_to_import_for
from sara.registers.places.models import ThematicHouse
from sara.services.programmes import commands
from sara.services.programmes.models import Programme
from sara.services.programmes.models.programme import OLDEST
from sara.services.programmes.permissions import MAY_PLAN_RUNS
from sara.services.programmes.types import (
    Audience,
    GenderAudience,
    ProgrammeDraft,
    ProgrammeKind,
    Residence,
)

NO_THEMATIC_HOUSE: Final = _("این سرا چنین خانه‌ای ندارد.")
AGES_BACKWARDS: Final = _("این سن باید از «از سن» بیشتر باشد.")

PROGRAMME: Final = (
    Column(
        "title",
        _("عنوان"),
        also=("نام برنامه", "نام دوره", "نام کلاس", "برنامه", "دوره", "title"),
        required=True,
        example="خوش‌نویسی",
    ),
    Column("kind", _("نوع"), also=("نوع برنامه",), note=_("خالی یعنی دوره.")),
    Column("description", _("شرح"), also=("توضیح", "توضیحات", "سرفصل", "description")),
    Column("gender", _("برای"), also=("جنسیت", "مخاطب", "ویژه"), note=_("خالی یعنی همه.")),
    Column("age_from", _("از سن"), also=("حداقل سن", "کمترین سن"), example="7"),
    Column("age_to", _("تا سن"), also=("حداکثر سن", "بیشترین سن"), example="12"),
    Column("residence", _("ساکن کجا"), also=("ساکن",), note=_("خالی یعنی از همه‌جا.")),
    Column("thematic", pgettext_lazy("heading", "خانه"), also=("نام خانه", "خانه مجری")),
    Column("title_en", _("عنوان انگلیسی"), also=("english title",)),
    Column("description_en", _("شرح انگلیسی"), also=("english description",)),
)
_GENDERS: Final = {
    "زنان": GenderAudience.WOMEN,
    "زن": GenderAudience.WOMEN,
    "خانم‌ها": GenderAudience.WOMEN,
    "مردان": GenderAudience.MEN,
    "مرد": GenderAudience.MEN,
    "مختلط": GenderAudience.ANY,
}
_KINDS: Final = {"کلاس": ProgrammeKind.COURSE, "بازدید": ProgrammeKind.TOUR, "اردو": ProgrammeKind.TOUR}


@dataclass(slots=True)
class _House:
    """What a house has: programmes by folded title, thematic houses; rows of the file that name one."""

    programmes: Mapping[str, Programme]
    thematic: Mapping[str, int]
    rows: dict[str, int] = field(default_factory=dict)


class ProgrammesImporter(Importer):
    """Programmes by their titles: a new one is drafted, one that is there is written anew."""

    name = "programmes"
    title = _("ورود برنامه‌ها")
    lead = _("عنوان و مخاطب دوره‌ها و کارگاه‌های سرا. زمان و ظرفیت را هنگام برنامه‌ریزی می‌نویسید.")
    noun = pgettext_lazy("counted", "برنامه")
    icon = "book"
    permission = MAY_PLAN_RUNS
    columns = PROGRAMME
    leaves_out = ("ردیف", "شماره", "ملاحظات", "مربی", "شهریه", "ظرفیت")

    def targets(self, actor: Actor, *, now: datetime) -> Sequence[Target]:
        return houses_to_import_for(self.permission.scope(actor), now=now)

    def plan(self, table: Headed, target: Target, *, actor: Actor, now: datetime) -> Iterator[Planned]:
        there = Programme.objects.filter(house=target.id).order_by("-id")
        units = ThematicHouse.objects.in_force(day_of(now)).filter(house=target.id)
        house = _House(
            programmes={joined_key(one.title): one for one in there},
            thematic={
                _unit_key(unit.kind.title): unit.kind_id
                for unit in units.select_related("kind").order_by("id")
            },
        )
        for row in table.rows:
            yield _planned(row, table.values(row), house, target, {"actor": actor, "now": now})


def _unit_key(text: str) -> str:
    """«خانهٔ سلامت» and «سلامت» are one."""
    key = joined_key(text)
    return key.removeprefix(joined_key("خانه")) or key


def _planned(
    row: SheetRow, values: Mapping[str, str], house: _House, target: Target, by: Mapping[str, Any]
) -> Planned:
    reader = RowReader(values, PROGRAMME)
    draft = _draft(reader, house)
    key = joined_key(draft.title)
    if key in house.rows:
        reader.faults.append(same_as_row(house.rows[key]))
    if reader.faults:
        return Planned(row.number, Outcome.REFUSED, draft.title or "—", tuple(reader.faults))
    house.rows[key] = row.number
    programme = house.programmes.get(key)
    if programme is None:
        return Planned(
            row.number,
            Outcome.MADE,
            draft.title,
            act=lambda: commands.draft_programme(house_id=target.id, draft=draft, **by),
        )
    return _changed(row, values, programme, draft, by)


def _draft(reader: RowReader, house: _House) -> ProgrammeDraft:
    age_from = reader.read("age_from", lambda text: read_number(text, most=OLDEST))
    age_to = reader.read("age_to", lambda text: read_number(text, most=OLDEST))
    if age_from is not None and age_to is not None and age_from > age_to:
        reader.fault("age_to", str(AGES_BACKWARDS))
    unit = reader.text("thematic", most=120)
    if unit and _unit_key(unit) not in house.thematic:
        reader.fault("thematic", str(NO_THEMATIC_HOUSE))
    return ProgrammeDraft(
        kind=reader.one_of("kind", words_of(ProgrammeKind) | _KINDS) or ProgrammeKind.COURSE,
        title=reader.text("title", most=120),
        description=reader.text("description", most=4000),
        title_en=reader.text("title_en", most=120),
        description_en=reader.text("description_en", most=4000),
        thematic_kind_id=house.thematic.get(_unit_key(unit)) if unit else None,
        audience=Audience(
            age_from=age_from,
            age_to=age_to,
            gender=reader.one_of("gender", words_of(GenderAudience) | _GENDERS) or GenderAudience.ANY,
            residence=reader.one_of("residence", words_of(Residence)) or Residence.ANY,
        ),
    )


def _changed(
    row: SheetRow,
    values: Mapping[str, str],
    programme: Programme,
    draft: ProgrammeDraft,
    by: Mapping[str, Any],
) -> Planned:
    """What the row says besides; an empty cell leaves what is there."""
    was = _known(programme)
    told = {name for name, text in values.items() if text}
    audience = replace(was.audience, **{name: getattr(draft.audience, name) for name in told & _AUDIENCE})
    rest: dict[str, Any] = {name: getattr(draft, name) for name in told & _PLAIN}
    unit = draft.thematic_kind_id if "thematic" in told else was.thematic_kind_id
    new = replace(was, audience=audience, thematic_kind_id=unit, **rest)
    labels = {column.name: column.heading for column in PROGRAMME}
    words = field_changes(labels[name] for name in labels if _at(new, name) != _at(was, name))
    return Planned.changed(
        row.number,
        programme.title,
        words,
        act=lambda: commands.change_programme(programme_code=programme.code, draft=new, **by),
    )


_AUDIENCE: Final = frozenset(part.name for part in fields(Audience))
_PLAIN: Final = frozenset({"kind", "title", "title_en", "description", "description_en"})


def _at(draft: ProgrammeDraft, name: str) -> object:
    if name in _AUDIENCE:
        return getattr(draft.audience, name)
    return draft.thematic_kind_id if name == "thematic" else getattr(draft, name)


def _known(programme: Programme) -> ProgrammeDraft:
    return ProgrammeDraft(
        kind=ProgrammeKind(programme.kind),
        title=programme.title,
        description=programme.description,
        title_en=programme.title_en,
        description_en=programme.description_en,
        thematic_kind_id=programme.thematic_kind_id,
        audience=programme.audience(),
    )
