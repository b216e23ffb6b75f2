"""One file for each group of screens."""

from sara.portal.desk.web.views.cash import cash, day_end, sheet
from sara.portal.desk.web.views.consents import person_asks, person_consents
from sara.portal.desk.web.views.doubles import doubles
from sara.portal.desk.web.views.dues import dues
from sara.portal.desk.web.views.enrolling import enrol
from sara.portal.desk.web.views.enrolment import accept, enrolment, withdraw
from sara.portal.desk.web.views.home import find, find_here, home, today
from sara.portal.desk.web.views.house_files import open_file
from sara.portal.desk.web.views.household import join
from sara.portal.desk.web.views.messages import messages
from sara.portal.desk.web.views.people import enrol_whom, people, person, person_paid, person_trail
from sara.portal.desk.web.views.receipts import receipts, void
from sara.portal.desk.web.views.record import change_person
from sara.portal.desk.web.views.register import new_person
from sara.portal.desk.web.views.requests import request_page, requests
from sara.portal.desk.web.views.runs import run, runs
from sara.portal.desk.web.views.same import part, same_person
from sara.portal.desk.web.views.ties import person_ties
from sara.portal.desk.web.views.ways import person_ways

__all__ = [
    "accept",
    "cash",
    "change_person",
    "day_end",
    "doubles",
    "dues",
    "enrol",
    "enrol_whom",
    "enrolment",
    "find",
    "find_here",
    "home",
    "join",
    "messages",
    "new_person",
    "open_file",
    "part",
    "people",
    "person",
    "person_asks",
    "person_consents",
    "person_paid",
    "person_ties",
    "person_trail",
    "person_ways",
    "receipts",
    "request_page",
    "requests",
    "run",
    "runs",
    "same_person",
    "sheet",
    "today",
    "void",
    "withdraw",
]
