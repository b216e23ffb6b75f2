from sara.registers.people.commands.accounts import give_staff_account, open_resident_account
from sara.registers.people.commands.after_merge import forget_old_merges, gather_latecomers
from sara.registers.people.commands.appointee import register_appointee
from sara.registers.people.commands.areas import follow_merged_areas, keep_people_of_split_area
from sara.registers.people.commands.columns import (
    moves_if_it_can,
    moves_when_merged,
    said_of_columns,
    stays_when_merged,
)
from sara.registers.people.commands.consent_texts import write_consent_text
from sara.registers.people.commands.consents import give_consent, withdraw_consent
from sara.registers.people.commands.contact import add_mobile, drop_mobile, set_address
from sara.registers.people.commands.correct import correct_person
from sara.registers.people.commands.demonstration import give_demonstration_factor
from sara.registers.people.commands.doubles import note_likely_doubles, note_likely_doubles_of, tell_apart
from sara.registers.people.commands.erase import erase_person
from sara.registers.people.commands.forget import forget_person
from sara.registers.people.commands.guardians import end_guardianship, name_guardian
from sara.registers.people.commands.house_files import open_house_file
from sara.registers.people.commands.households import (
    form_household,
    hand_over_household,
    join_household,
    leave_household,
)
from sara.registers.people.commands.many import register_people
from sara.registers.people.commands.merge import merge_people, undo_merge
from sara.registers.people.commands.register import register_person, register_person_despite
from sara.registers.people.commands.renewal import give_password_code, renew_password
from sara.registers.people.commands.requests import (
    answer_correction,
    ask_about_record,
    refuse_erasure,
    take_back_request,
)
from sara.registers.people.commands.sign_in import (
    TriedCode,
    ask_sign_in_code,
    sweep_sign_in_codes,
    try_sign_in_code,
)
from sara.registers.people.commands.sweep import sweep_doubles
from sara.registers.people.commands.ways import choose_way_of_person, set_texts_of_person
from sara.registers.people.commands.writing import open_file

__all__ = [
    "TriedCode",
    "add_mobile",
    "answer_correction",
    "ask_about_record",
    "ask_sign_in_code",
    "choose_way_of_person",
    "correct_person",
    "drop_mobile",
    "end_guardianship",
    "erase_person",
    "follow_merged_areas",
    "forget_old_merges",
    "forget_person",
    "form_household",
    "gather_latecomers",
    "give_consent",
    "give_demonstration_factor",
    "give_password_code",
    "give_staff_account",
    "hand_over_household",
    "join_household",
    "keep_people_of_split_area",
    "leave_household",
    "merge_people",
    "moves_if_it_can",
    "moves_when_merged",
    "name_guardian",
    "note_likely_doubles",
    "note_likely_doubles_of",
    "open_file",
    "open_house_file",
    "open_resident_account",
    "refuse_erasure",
    "register_appointee",
    "register_people",
    "register_person",
    "register_person_despite",
    "renew_password",
    "said_of_columns",
    "set_address",
    "set_texts_of_person",
    "stays_when_merged",
    "sweep_doubles",
    "sweep_sign_in_codes",
    "take_back_request",
    "tell_apart",
    "try_sign_in_code",
    "undo_merge",
    "withdraw_consent",
    "write_consent_text",
]
