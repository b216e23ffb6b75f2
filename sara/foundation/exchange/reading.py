from sara.foundation.exchange.importing import Importer
from sara.foundation.sheets import Headed, find_headings, read_rows


def read_table(content: bytes, importer: Importer) -> Headed:
    """The rows of a file under the headings that this kind of import knows."""
    return find_headings(read_rows(content), importer.columns)
