from sara.registers.partners.models.institution import Institution, InstitutionQuerySet

__all__ = ["Institution", "InstitutionQuerySet"]
