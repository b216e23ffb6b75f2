from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.permissions import runs_visible_to


def locked_run(*, run_id: int) -> Run:
    """The run, its row locked until the transaction ends.

    Whoever gives, frees or counts a seat stands in this queue; that is what makes enrolment
    certain. Rows that only point at the run do not have to wait.
    """
    return (
        Run.objects.select_for_update(of=("self",), no_key=True)
        .select_related("programme", "house")
        .get(pk=run_id)
    )


def run_to_change(*, code: str, actor: Actor) -> Run:
    """The run with this code, locked; a draft that the actor may not see is missing."""
    run_id = runs_visible_to(actor).filter(code=code).values_list("pk", flat=True).first()
    if run_id is None:
        raise Missing
    return locked_run(run_id=run_id)


def enrolment_to_change(*, code: str) -> tuple[Run, Enrolment]:
    """The enrolment with this code, after its run was locked."""
    run_id = Enrolment.objects.filter(code=code).values_list("run_id", flat=True).first()
    if run_id is None:
        raise Missing
    run = locked_run(run_id=run_id)
    return run, Enrolment.objects.select_for_update().get(code=code)
