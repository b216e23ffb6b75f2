"""The queue, what people wish, what they answered, and how the providers are."""

from sara.foundation.notices.models.broadcast import Broadcast
from sara.foundation.notices.models.incoming import IncomingText
from sara.foundation.notices.models.notice import Notice, NoticeQuerySet
from sara.foundation.notices.models.provider import ProviderState
from sara.foundation.notices.models.wishes import NoticeWish, OptOut

__all__ = ["Broadcast", "IncomingText", "Notice", "NoticeQuerySet", "NoticeWish", "OptOut", "ProviderState"]
