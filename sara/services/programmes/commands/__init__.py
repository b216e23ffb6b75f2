"""The write side: one verb each."""

from sara.services.programmes.commands.attendance import mark_attendance
from sara.services.programmes.commands.certificates import issue_certificates, revoke_certificate
from sara.services.programmes.commands.draft import change_programme, draft_programme
from sara.services.programmes.commands.enrol import enrol
from sara.services.programmes.commands.forget import forget_participant
from sara.services.programmes.commands.freed_days import meet_on_freed_day
from sara.services.programmes.commands.leave import withdraw
from sara.services.programmes.commands.noting import note_closing_days
from sara.services.programmes.commands.off_holidays import leave_holiday_clash, move_off_holidays
from sara.services.programmes.commands.offers import accept_offer, expire_offer
from sara.services.programmes.commands.plan import plan_run
from sara.services.programmes.commands.run_life import cancel_run, finish_run, open_run
from sara.services.programmes.commands.sessions import cancel_session
from sara.services.programmes.commands.terms import change_run

__all__ = [
    "accept_offer",
    "cancel_run",
    "cancel_session",
    "change_programme",
    "change_run",
    "draft_programme",
    "enrol",
    "expire_offer",
    "finish_run",
    "forget_participant",
    "issue_certificates",
    "leave_holiday_clash",
    "mark_attendance",
    "meet_on_freed_day",
    "move_off_holidays",
    "note_closing_days",
    "open_run",
    "plan_run",
    "revoke_certificate",
    "withdraw",
]
