"""PostgreSQL: where it is, the server that comes with the house, and who may do what in it."""

__all__ = ["prepared"]  # a module of it, brought as a whole
