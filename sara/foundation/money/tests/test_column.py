from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import F, Sum
from django.test.utils import isolate_apps

from sara.foundation.money import Rials, RialsField

pytestmark = pytest.mark.owner  # a table of its own
Model = Any  # made within the test, so that no checker knows its columns


@pytest.fixture
def fees(db: None) -> Iterator[Model]:
    with isolate_apps("sara.foundation.persian"):

        class Fee(models.Model):
            fee_rials = RialsField(default=Rials(0))
            paid_rials = RialsField(null=True)

            class Meta:
                app_label = "persian"

            def __str__(self) -> str:
                return str(self.fee_rials)

        with connection.schema_editor() as editor:
            editor.create_model(Fee)
        yield Fee


def test_a_column_of_rials_gives_rials(fees: Model) -> None:
    fee = fees.objects.create(fee_rials=Rials(4_500_000))
    fee.refresh_from_db()
    assert (fee.fee_rials, fee.paid_rials) == (4_500_000, None)
    assert type(fee.fee_rials) is Rials
    assert fees.objects.filter(fee_rials__gte=Rials(1), fee_rials=4_500_000).exists()
    assert type(fees().fee_rials) is Rials


def test_sums_of_rials_are_rials(fees: Model) -> None:
    fees.objects.bulk_create([fees(fee_rials=10, paid_rials=4), fees(fee_rials=2**62, paid_rials=1)])
    sums = fees.objects.aggregate(fee=Sum("fee_rials"), owed=Sum(F("fee_rials") - F("paid_rials")))
    assert sums == {"fee": 2**62 + 10, "owed": 2**62 + 5}
    assert type(sums["fee"]) is Rials


def test_a_column_of_rials_takes_no_floats(fees: Model) -> None:
    with pytest.raises(TypeError):
        fees.objects.create(fee_rials=1.0)
    with pytest.raises(ValidationError):
        RialsField().to_python(1.5)
    fees(fee_rials=Rials(5)).full_clean(exclude=["paid_rials"])


def test_a_migration_writes_the_column_down_as_a_plain_one() -> None:
    _name, path, _args, kwargs = RialsField(default=Rials(5), null=True).deconstruct()
    assert (path, kwargs) == ("django.db.models.BigIntegerField", {"default": 5, "null": True})
    assert type(kwargs["default"]) is int
    assert RialsField(default=Rials(5)).clone().get_default() == Rials(5)
