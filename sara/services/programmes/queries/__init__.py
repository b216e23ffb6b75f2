"""The read side: one function for each screen."""

from sara.services.programmes.queries.activity import (
    HouseActivity,
    activity_of_houses,
    classes_going_on,
    rolls_not_taken,
)
from sara.services.programmes.queries.at_desk import (
    DeskEnrolment,
    classes_of_person,
    enrolment_at_desk,
    enrolment_trail,
    enrolment_with_code,
)
from sara.services.programmes.queries.card import Meeting, RunCard
from sara.services.programmes.queries.catalogue import (
    Catalogue,
    PlacesAsked,
    Wanted,
    catalogue,
    coming_count,
    places_asked,
)
from sara.services.programmes.queries.certificates import (
    CertificateLine,
    CertificateSheet,
    CertificateTruth,
    certificate_by_code,
    certificate_sheet,
    certificates_of_run,
)
from sara.services.programmes.queries.clash_lines import ClashLine, HolidayClashes
from sara.services.programmes.queries.clashes import clashes_of
from sara.services.programmes.queries.enrolments import (
    EnrolmentLine,
    enrolment_page,
    my_enrolments,
)
from sara.services.programmes.queries.history import enrolment_history, run_history
from sara.services.programmes.queries.holiday_clashes import holiday_clash_count, holiday_clashes
from sara.services.programmes.queries.house_runs import (
    HouseRuns,
    OfferLine,
    RunStage,
    RunsWanted,
    all_runs_of_house,
    offers_of_house,
    runs_named,
    runs_of_house,
)
from sara.services.programmes.queries.planners import planners_of
from sara.services.programmes.queries.planning import (
    PlanningHouse,
    ProgrammeLine,
    RunToChange,
    ToChange,
    planning_house,
    programme_to_change,
    programmes_of_house,
    run_to_change,
    thematic_slugs,
)
from sara.services.programmes.queries.programme_page import ProgrammePage, programme_page
from sara.services.programmes.queries.rolls import (
    ListedPerson,
    Roll,
    RollLine,
    people_of_run,
    roll,
)
from sara.services.programmes.queries.run_page import (
    MyPlace,
    RunPage,
    SessionLine,
    SkippedLine,
    run_page,
)
from sara.services.programmes.queries.suitable import Joiner, runs_for, suitable_runs
from sara.services.programmes.queries.told import classes_in_the_way, classes_told
from sara.services.programmes.queries.week import SessionCard, my_sessions, this_week, today_at

__all__ = [
    "Catalogue",
    "CertificateLine",
    "CertificateSheet",
    "CertificateTruth",
    "ClashLine",
    "DeskEnrolment",
    "EnrolmentLine",
    "HolidayClashes",
    "HouseActivity",
    "HouseRuns",
    "Joiner",
    "ListedPerson",
    "Meeting",
    "MyPlace",
    "OfferLine",
    "PlacesAsked",
    "PlanningHouse",
    "ProgrammeLine",
    "ProgrammePage",
    "Roll",
    "RollLine",
    "RunCard",
    "RunPage",
    "RunStage",
    "RunToChange",
    "RunsWanted",
    "SessionCard",
    "SessionLine",
    "SkippedLine",
    "ToChange",
    "Wanted",
    "activity_of_houses",
    "all_runs_of_house",
    "catalogue",
    "certificate_by_code",
    "certificate_sheet",
    "certificates_of_run",
    "clashes_of",
    "classes_going_on",
    "classes_in_the_way",
    "classes_of_person",
    "classes_told",
    "coming_count",
    "enrolment_at_desk",
    "enrolment_history",
    "enrolment_page",
    "enrolment_trail",
    "enrolment_with_code",
    "holiday_clash_count",
    "holiday_clashes",
    "my_enrolments",
    "my_sessions",
    "offers_of_house",
    "people_of_run",
    "places_asked",
    "planners_of",
    "planning_house",
    "programme_page",
    "programme_to_change",
    "programmes_of_house",
    "roll",
    "rolls_not_taken",
    "run_history",
    "run_page",
    "run_to_change",
    "runs_for",
    "runs_named",
    "runs_of_house",
    "suitable_runs",
    "thematic_slugs",
    "this_week",
    "today_at",
]
