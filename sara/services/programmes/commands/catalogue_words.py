from sara.services.programmes.models import Run


def search_text_of(run: Run) -> str:
    """All the words by which a run is found, read with its programme, house and people."""
    kind = run.programme.thematic_kind
    words = [
        run.programme.title,
        run.programme.title_en,
        kind.name if kind else "",
        run.house.name,
        run.house.name_en,
        run.elsewhere,
        run.instructor.full_name if run.instructor else "",
    ]
    return " ".join(word for word in words if word)
