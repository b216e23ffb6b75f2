from sara.registers.people.commands.accounts import give_staff_account, open_resident_account
from sara.registers.people.commands.contact import add_mobile, drop_mobile, set_address
from sara.registers.people.commands.correct import correct_person
from sara.registers.people.commands.demonstration import give_demonstration_factor
from sara.registers.people.commands.guardians import end_guardianship, name_guardian
from sara.registers.people.commands.house_files import open_house_file
from sara.registers.people.commands.households import (
    form_household,
    hand_over_household,
    join_household,
    leave_household,
)
from sara.registers.people.commands.register import register_person, register_person_despite
from sara.registers.people.commands.sign_in import (
    TriedCode,
    ask_sign_in_code,
    sweep_sign_in_codes,
    try_sign_in_code,
)
from sara.registers.people.commands.writing import open_file

__all__ = [
    "TriedCode",
    "add_mobile",
    "ask_sign_in_code",
    "correct_person",
    "drop_mobile",
    "end_guardianship",
    "form_household",
    "give_demonstration_factor",
    "give_staff_account",
    "hand_over_household",
    "join_household",
    "leave_household",
    "name_guardian",
    "open_file",
    "open_house_file",
    "open_resident_account",
    "register_person",
    "register_person_despite",
    "set_address",
    "sweep_sign_in_codes",
    "try_sign_in_code",
]
