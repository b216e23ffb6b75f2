"""The read side of the desk: one function for each screen."""

from sara.portal.desk.queries.enrolling import Bill, EnrolScreen, bill_of, enrol_screen
from sara.portal.desk.queries.enrolment import EnrolmentScreen, enrolment_screen, fee_of_enrolment
from sara.portal.desk.queries.finding import Found, found_at_desk
from sara.portal.desk.queries.house import DeskHouse, Desks, desk_house, desks, standing_of
from sara.portal.desk.queries.people import PeopleList, PersonLine, people_list, whole_people_list
from sara.portal.desk.queries.person_card import (
    PersonHistory,
    PersonMoney,
    PersonScreen,
    address_of,
    person_history,
    person_money,
    person_screen,
)
from sara.portal.desk.queries.persons import DeskPerson, Member, desk_person
from sara.portal.desk.queries.requests import RequestScreen, request_screen
from sara.portal.desk.queries.runs import Listed, RunScreen, run_screen
from sara.portal.desk.queries.same import SideBySide, SideRow, side_by_side
from sara.portal.desk.queries.ties import Tie, ties_of_person
from sara.portal.desk.queries.today import TodayScreen, TodaySession, today_screen

__all__ = [
    "Bill",
    "DeskHouse",
    "DeskPerson",
    "Desks",
    "EnrolScreen",
    "EnrolmentScreen",
    "Found",
    "Listed",
    "Member",
    "PeopleList",
    "PersonHistory",
    "PersonLine",
    "PersonMoney",
    "PersonScreen",
    "RequestScreen",
    "RunScreen",
    "SideBySide",
    "SideRow",
    "Tie",
    "TodayScreen",
    "TodaySession",
    "address_of",
    "bill_of",
    "desk_house",
    "desk_person",
    "desks",
    "enrol_screen",
    "enrolment_screen",
    "fee_of_enrolment",
    "found_at_desk",
    "people_list",
    "person_history",
    "person_money",
    "person_screen",
    "request_screen",
    "run_screen",
    "side_by_side",
    "standing_of",
    "ties_of_person",
    "today_screen",
    "whole_people_list",
]
