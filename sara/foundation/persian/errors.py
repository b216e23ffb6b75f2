from django.utils.functional import Promise


class Unreadable(ValueError):
    """A typed text that cannot be read as what was asked for. Its words say why, and what to type.

    `message` is a lazy translation, which may name the keyword arguments («… %(month)s …»).
    """

    def __init__(self, message: str | Promise, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values = values

    def words(self) -> str:
        """The sentence for the reader, in the language in force."""
        return str(self.message) % self.values if self.values else str(self.message)

    def __str__(self) -> str:
        return self.words()
