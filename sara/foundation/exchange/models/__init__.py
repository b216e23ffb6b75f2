from sara.foundation.exchange.models.exported import ListExport
from sara.foundation.exchange.models.import_row import ImportRow
from sara.foundation.exchange.models.imported import ListImport

__all__ = ["ImportRow", "ListExport", "ListImport"]
