"""Persons from a file, and persons in post: which columns are read, and what a row becomes."""

from sara.registers.people.importing.posts import PostsImporter
from sara.registers.people.importing.residents import ResidentsImporter
from sara.registers.people.importing.trustees import TrusteesImporter

__all__ = ["PostsImporter", "ResidentsImporter", "TrusteesImporter"]
