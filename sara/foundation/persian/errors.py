from django.utils.functional import Promise

from sara.foundation.persian.digits import digits_of_reader


class Unreadable(ValueError):
    """A typed text that cannot be read as what was asked for. Its words say why, and what to type.

    `message` is a lazy translation, which may name the keyword arguments («… %(month)s …»).
    """

    def __init__(self, message: str | Promise, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values = values

    def words(self) -> str:
        """The sentence for the reader, in the language in force and with its digits."""
        told = {name: digits_of_reader(value) for name, value in self.values.items()}
        return str(self.message) % told if told else str(self.message)

    def __str__(self) -> str:
        return self.words()
