from sara.registers.people.models.account import Account
from sara.registers.people.models.person import Person

__all__ = ["Account", "Person"]
