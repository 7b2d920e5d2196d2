"""`rolecall second-proof-off`: for whoever lost their phone, and their recovery codes with it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rolecall.accounts import actions as accounts
from rolecall.accounts import letters
from rolecall.accounts.models import User
from rolecall.kit import mail
from rolecall.kit.errors import RuleBroken
from rolecall.kit.undelivered import NOT_TAKEN, in_words


class Command(BaseCommand):
    help = (
        "Ask a person for their password or a mailed code alone; they set up a new second proof themselves."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the address that they sign in with")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        user = User.objects.filter(email=email.strip().lower()).first()
        if user is None:
            raise CommandError(f"Nobody signs in with {email}.")
        try:
            accounts.remove_second_factors(user)
        except RuleBroken as broken:
            raise CommandError(broken.sentence) from None
        self.stdout.write(f"{user.name or user.email} signs in without a second proof now.")
        subject, body = letters.written("second_proof_removed")
        try:
            mail.send(mail.Letter(to=user.email, subject=subject, html=body, is_private=True))
        except NOT_TAKEN as error:
            self.stderr.write(f"The letter that tells them did not leave: {in_words(error)}.")
