"""The read side: one function for each screen."""

from sara.services.programmes.queries.cards import Meeting, RunCard
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
from sara.services.programmes.queries.enrolments import (
    EnrolmentLine,
    enrolment_page,
    my_enrolments,
)
from sara.services.programmes.queries.history import enrolment_history, run_history
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
from sara.services.programmes.queries.suitable import suitable_runs
from sara.services.programmes.queries.week import SessionCard, my_sessions, this_week, today_at

__all__ = [
    "Catalogue",
    "CertificateLine",
    "CertificateSheet",
    "CertificateTruth",
    "EnrolmentLine",
    "ListedPerson",
    "Meeting",
    "MyPlace",
    "PlacesAsked",
    "PlanningHouse",
    "ProgrammeLine",
    "ProgrammePage",
    "Roll",
    "RollLine",
    "RunCard",
    "RunPage",
    "RunToChange",
    "SessionCard",
    "SessionLine",
    "SkippedLine",
    "ToChange",
    "Wanted",
    "catalogue",
    "certificate_by_code",
    "certificate_sheet",
    "certificates_of_run",
    "coming_count",
    "enrolment_history",
    "enrolment_page",
    "my_enrolments",
    "my_sessions",
    "people_of_run",
    "places_asked",
    "planning_house",
    "programme_page",
    "programme_to_change",
    "programmes_of_house",
    "roll",
    "run_history",
    "run_page",
    "run_to_change",
    "suitable_runs",
    "thematic_slugs",
    "this_week",
    "today_at",
]
