"""The front door of partners."""

from sara.registers.partners.commands import (
    change_institution,
    part_with_institution,
    register_institution,
    take_up_institution,
)
from sara.registers.partners.permissions import may_keep_institutions, visible_to
from sara.registers.partners.queries import institutions
from sara.registers.partners.types import InstitutionDetails, InstitutionKind
