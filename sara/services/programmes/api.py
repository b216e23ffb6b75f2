"""The front door of programmes: runs, enrolment, attendance, certificates."""

from sara.services.programmes.commands import *
from sara.services.programmes.errors import *
from sara.services.programmes.facts import *
from sara.services.programmes.permissions import (
    houses_with_rolls_seen_by,
    may_enrol,
    may_issue_certificates,
    may_mark_attendance,
    may_plan_runs,
    may_see_roll,
)
from sara.services.programmes.queries import *
from sara.services.programmes.rules import about_enrolment, age_on, enrolment_code_in
from sara.services.programmes.types import *
