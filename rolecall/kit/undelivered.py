"""What a mail server says when it does not take a letter: whether to try again, when, and why in words."""

import smtplib
from datetime import timedelta

NOT_TAKEN = (smtplib.SMTPException, OSError)
"""What `mail.send` raises then."""
WAITS = [timedelta(minutes=m) for m in (1, 5, 15, 60, 240, 720)]
"""How long to wait after each try that the mail server did not take."""


def is_final(error: Exception) -> bool:
    """Whether the server will never take it."""
    codes = (
        [code for code, _ in error.recipients.values()]
        if isinstance(error, smtplib.SMTPRecipientsRefused)
        else []
    )
    if isinstance(error, smtplib.SMTPResponseException):
        codes = [error.smtp_code]
    return bool(codes) and all(code >= 500 for code in codes)


def in_words(error: Exception) -> str:
    """Why it was not taken, as the end of a sentence."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "the mail server does not accept the address"
    if isinstance(error, smtplib.SMTPResponseException):
        said = (
            error.smtp_error.decode(errors="replace")
            if isinstance(error.smtp_error, bytes)
            else error.smtp_error
        )
        return f"the mail server said {error.smtp_code}: {said}"[:500]
    return "the mail server cannot be reached"
