"""E-mail goes out through Django's own settings."""

import smtplib
from collections.abc import Sequence

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from pytest_django import Settings

from sara.foundation.notices.providers import Letter, MailProvider, ProviderDown, ProviderRefused

LETTER = Letter(key="seat-7", to="sara@example.org", text="«نقاشی»", subject="جا باز شد", number=77)


class Broken(BaseEmailBackend):
    """A post office that fails as it is told to."""

    trouble: Exception = OSError()

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:  # noqa: ARG002
        raise Broken.trouble


@pytest.fixture
def broken(settings: Settings) -> type[Broken]:
    settings.EMAIL_BACKEND = f"{__name__}.Broken"
    return Broken


def test_a_letter_has_its_subject_and_a_number_that_stays_the_same() -> None:
    carried = MailProvider().carry(LETTER)
    MailProvider().carry(LETTER)
    first, second = mail.outbox
    assert (first.to, first.subject, first.body) == (["sara@example.org"], "جا باز شد", "«نقاشی»")
    assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]
    assert carried.reference == "77"


def test_an_address_that_is_refused_is_not_tried_again(broken: type[Broken]) -> None:
    broken.trouble = smtplib.SMTPRecipientsRefused({})
    with pytest.raises(ProviderRefused):
        MailProvider().carry(LETTER)


@pytest.mark.parametrize(
    ("trouble", "maybe"),
    [
        (ConnectionRefusedError(), False),
        (smtplib.SMTPAuthenticationError(535, b"no"), False),
        (TimeoutError(), True),
        (smtplib.SMTPServerDisconnected(), True),
    ],
)
def test_a_post_office_that_fails_is_tried_again(
    broken: type[Broken],
    trouble: Exception,
    maybe: bool,  # noqa: FBT001
) -> None:
    broken.trouble = trouble
    with pytest.raises(ProviderDown) as down:
        MailProvider().carry(LETTER)
    assert down.value.maybe_taken is maybe
