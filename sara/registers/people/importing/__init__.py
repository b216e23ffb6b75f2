"""Residents from a file: which columns are read, and what a row becomes."""

from sara.registers.people.importing.residents import ResidentsImporter

__all__ = ["ResidentsImporter"]
