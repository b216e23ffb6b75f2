"""One file for each group of screens."""

from sara.services.programmes.web.views.catalogue import catalogue, programme
from sara.services.programmes.web.views.certificates import certificate_pdf, certificates, revoke
from sara.services.programmes.web.views.closed_days import closed_days
from sara.services.programmes.web.views.enrolling import accept, enrol, enrolment, withdraw
from sara.services.programmes.web.views.planning import (
    change_programme,
    change_run,
    draft,
    of_house,
    plan,
)
from sara.services.programmes.web.views.rolls import people, roll
from sara.services.programmes.web.views.runs import cancel_run, cancel_session, open_run, run

__all__ = [
    "accept",
    "cancel_run",
    "cancel_session",
    "catalogue",
    "certificate_pdf",
    "certificates",
    "change_programme",
    "change_run",
    "closed_days",
    "draft",
    "enrol",
    "enrolment",
    "of_house",
    "open_run",
    "people",
    "plan",
    "programme",
    "revoke",
    "roll",
    "run",
    "withdraw",
]
