"""The front door of the posts register."""

from sara.registers.posts.commands import appoint, end_post
from sara.registers.posts.errors import (
    AlreadyInPost,
    EndsBeforeItStarts,
    EndsBeforeNow,
    LetterNumberMissing,
    NobodyToAppoint,
    PlaceHasManager,
    PostDoesNotFitPlace,
    PostHasEnded,
)
from sara.registers.posts.facts import Appointed, PostEnded
from sara.registers.posts.models import Post
from sara.registers.posts.permissions import (
    MAY_APPOINT_MANAGERS,
    MAY_APPOINT_STAFF,
    kinds_to_appoint,
    may_appoint,
    may_end_post,
    may_see_posts,
    places_with_posts_seen_by,
    sees_posts_of_areas,
    visible_to,
)
from sara.registers.posts.queries import (
    actor_of,
    people_in_post,
    permission_lines,
    posts_by_person,
    posts_seen_by,
)
from sara.registers.posts.types import EndReason, InPost, PermissionLine, PostKind, PostPlace
