from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refusal(Exception):
    """An expected "no". The message says in the reader's language why, and what he can do.

    Subclasses set `message`, a lazy translation that may name keyword arguments of the instance
    (`RunFull(capacity=20)` with «… %(capacity)s …»).
    """

    status: ClassVar[int] = 422
    message: ClassVar[str | Promise] = _("این کار انجام نشد.")

    def __init__(self, **values: object) -> None:
        super().__init__(type(self).__name__, values)
        self.values = values

    def words(self) -> str:
        """The sentence for the reader, in the language in force."""
        return str(self.message) % self.values if self.values else str(self.message)


class NotAllowed(Refusal):
    """He sees the thing but may not do this with it."""

    status = 403
    message = _("اجازهٔ این کار را ندارید.")


class Missing(Refusal):
    """It is not there, or he may not know that it is."""

    status = 404
    message = _("چنین چیزی پیدا نشد.")
