from sara.registers.partners.models.institution import Institution

__all__ = ["Institution"]
