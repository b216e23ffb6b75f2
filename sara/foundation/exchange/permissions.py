from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.exchange.models import ListExport
from sara.foundation.exchange.models.exported import ListExportQuerySet
from sara.foundation.exchange.models.imported import ListImport, ListImportQuerySet
from sara.foundation.permissions import Permission

# Posts stand above the foundation, so the kinds of post are written here by their values.
MAY_SEE_EXPORTS = Permission(
    "may_see_exports",
    _("می‌بیند چه کسی چه فهرستی را، با چه پالایه‌ای و چند ردیف، گرفته است"),
    held_by={"headquarters", "inspector"},
)


def may_see_exports(actor: Actor) -> bool:
    """Whether the actor reads the account of lists that were taken, somewhere."""
    return bool(MAY_SEE_EXPORTS.scope(actor))


def may_take_lists(actor: Actor) -> bool:
    """Whether lists are taken by him as one in post; of these an account is kept."""
    return bool(actor.posts) and actor.account_id is not None


def exports_visible_to(actor: Actor) -> ListExportQuerySet:
    """The lists whose taking the actor reads of: those of his places."""
    return ListExport.objects.within(MAY_SEE_EXPORTS.scope(actor))


def own_exports(actor: Actor) -> ListExportQuerySet:
    """The lists that the actor asked for himself."""
    return ListExport.objects.asked_by(actor.person_id)


def own_imports(actor: Actor) -> ListImportQuerySet:
    """The files that the actor sent himself."""
    return ListImport.objects.sent_by(actor.person_id)
