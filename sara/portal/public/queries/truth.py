from dataclasses import dataclass

from sara.services.programmes.api import CertificateTruth, certificate_by_code
from sara.services.treasury.api import ReceiptTruth, receipt_truth


@dataclass(frozen=True, slots=True)
class Truth:
    """What a code stands for: a certificate, a receipt, or nothing."""

    certificate: CertificateTruth | None = None
    receipt: ReceiptTruth | None = None

    @property
    def is_known(self) -> bool:
        return self.certificate is not None or self.receipt is not None


def truth_of(code: str) -> Truth:
    """What anybody may learn by a code. At most two queries."""
    certificate = certificate_by_code(code)
    if certificate is not None:
        return Truth(certificate=certificate)
    return Truth(receipt=receipt_truth(code))
