from datetime import datetime
from typing import Final

from sara.registers.posts.models import Post
from sara.registers.posts.types import PostKind

_PLANNERS: Final = (PostKind.MANAGER, PostKind.ACTING_MANAGER)


def planners_of(house_id: int, *, now: datetime) -> tuple[int, ...]:
    """The persons who plan the runs of a house now; one query."""
    posts = Post.objects.in_force(now).of_house(house_id).of_kinds(_PLANNERS)
    return tuple(posts.order_by("person_id").values_list("person_id", flat=True).distinct())
