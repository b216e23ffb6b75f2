"""The front door of the people register."""

from sara.registers.people.commands.accounts import give_staff_account, open_resident_account
from sara.registers.people.commands.contact import add_mobile, drop_mobile, set_address
from sara.registers.people.commands.correct import correct_person
from sara.registers.people.commands.guardians import end_guardianship, name_guardian
from sara.registers.people.commands.house_files import open_house_file
from sara.registers.people.commands.households import (
    form_household,
    hand_over_household,
    join_household,
    leave_household,
)
from sara.registers.people.commands.register import register_person, register_person_despite
from sara.registers.people.commands.writing import open_file
from sara.registers.people.errors import LikelyDoubles, NationalIdTaken
from sara.registers.people.permissions import (
    MAY_FIND_PEOPLE,
    MAY_SEE_PEOPLE,
    may_act_for,
    may_correct_person,
    may_register_person,
    visible_to,
)
from sara.registers.people.queries.doubles import likely_doubles
from sara.registers.people.queries.person import (
    PersonCard,
    names_of,
    own_people,
    person_card,
    reachable_at,
)
from sara.registers.people.queries.search import find_people
from sara.registers.people.rules import grown_if_born_by, is_child
