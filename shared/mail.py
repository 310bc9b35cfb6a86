"""Mail: a port for one message at a time, a folder of files for the embedded host and SES for the cloud.

A message is the standard library's, the same in both homes. Nothing here is ever logged, least of all an address.
"""

import os
import tempfile
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from mypy_boto3_sesv2 import SESV2Client


class NotSent(Exception):
    """The message was surely not sent, and may be tried again. Says why in a word, and never to whom."""


class Mail(Protocol):
    """A way for messages to go out."""

    sender: str
    """The address in From."""

    def send(self, message: EmailMessage) -> None:
        """Hands over a message. Raises NotSent; any other error leaves open whether it goes out."""
        ...


class NoMail:
    """Where nobody has said what address mail comes from."""

    sender = ""

    def send(self, message: EmailMessage) -> None:
        raise NotSent("there is no sender's address")


class FolderMail:
    """Puts messages into a folder as ``.eml`` files, which every mail program opens; whole or not at all."""

    def __init__(self, folder: Path, sender: str = "innspill@localhost") -> None:
        self._folder = folder
        self.sender = sender

    def send(self, message: EmailMessage) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(bytes(message))
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).replace(f"{file.name}.eml")
        except OSError as error:
            raise NotSent(type(error).__name__) from None


class SesMail:
    """Sends through SES, which must have verified the sender's address or domain."""

    def __init__(self, client: "SESV2Client", sender: str) -> None:
        self._client = client
        self.sender = sender

    def send(self, message: EmailMessage) -> None:
        from botocore.exceptions import ClientError

        try:
            self._client.send_email(
                FromEmailAddress=self.sender,
                Destination={"ToAddresses": [message["To"]]},
                Content={"Raw": {"Data": bytes(message)}},
            )
        except ClientError as error:
            raise NotSent(error.response["Error"]["Code"]) from None
