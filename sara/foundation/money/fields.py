from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import BigIntegerField, Expression
from django.utils.translation import gettext_lazy as _

from sara.foundation.money.rials import Rials

_Set_contra = TypeVar("_Set_contra", contravariant=True)
_Get_co = TypeVar("_Get_co", covariant=True)

if TYPE_CHECKING:
    _Column = BigIntegerField
else:

    class _Column(BigIntegerField):
        """The column without the types that only the checker knows."""

        def __class_getitem__(cls, _types: object) -> type[BigIntegerField]:
            return cls


class RialsField(_Column[_Set_contra, _Get_co]):
    """A column of whole rials (bigint). Python sees `Rials`; sums of such columns are `Rials` too.

    A migration writes it down as a BigIntegerField, so that it imports nothing of ours.
    """

    _pyi_private_set_type: int
    _pyi_private_get_type: Rials

    description = _("مبلغ به ریال")

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        if isinstance(kwargs.get("default"), Rials):
            kwargs["default"] = int(kwargs["default"])
        return name, "django.db.models.BigIntegerField", args, kwargs

    def from_db_value(
        self, value: int | Decimal | None, _expression: Expression, _db: object
    ) -> Rials | None:
        return None if value is None else Rials(int(value))

    def to_python(self, value: object) -> Rials | None:
        if value is None:
            return None
        if isinstance(value, float):
            raise ValidationError(_("مبلغ، عدد درست ریال است."), "invalid")
        return Rials(int(super().to_python(value)))

    def get_default(self) -> object:
        value = super().get_default()
        return Rials(value) if isinstance(value, int) else value

    def get_prep_value(self, value: object) -> object:
        if isinstance(value, float | bool):
            raise TypeError("a column of rials takes whole rials")
        return super().get_prep_value(value)
