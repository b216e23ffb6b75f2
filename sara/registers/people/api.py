"""The front door of the people register."""

from sara.registers.people.commands import *
from sara.registers.people.errors import *
from sara.registers.people.facts import *
from sara.registers.people.permissions import (
    MAY_CORRECT_PEOPLE,
    MAY_ERASE_PEOPLE,
    MAY_FIND_PEOPLE,
    MAY_MERGE_PEOPLE,
    MAY_REGISTER_PEOPLE,
    MAY_SEE_PEOPLE,
    MAY_SEE_READINGS,
    answers_for,
    may_act_for,
    may_correct_person,
    may_erase_person,
    may_register_person,
    may_see_readings,
    may_write_consent_texts,
    visible_to,
)
from sara.registers.people.queries import *
from sara.registers.people.rules import grown_if_born_by, is_child
from sara.registers.people.types import *
