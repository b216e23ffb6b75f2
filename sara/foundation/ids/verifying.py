"""The stable address under which a paper of the house (certificate, receipt) tells its truth."""

from urllib.parse import quote


def verify_path(code: str) -> str:
    """The path printed, as QR, on whatever carries this code. Persian, whatever the reader's language."""
    return f"/verify/{quote(code, safe='')}/"
