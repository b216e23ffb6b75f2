"""What a line of the log carries."""

import logging


class RequestNumber(logging.Filter):
    """Adds the number of the request that a record is about; a dash where there is none."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.number = getattr(getattr(record, "request", None), "number", "-")
        return True
