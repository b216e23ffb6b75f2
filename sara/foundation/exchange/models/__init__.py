from sara.foundation.exchange.models.exported import ListExport
from sara.foundation.exchange.models.imported import ImportRow, ListImport

__all__ = ["ImportRow", "ListExport", "ListImport"]
