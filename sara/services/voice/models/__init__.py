from sara.services.voice.models.attachment import MOST_ATTACHMENTS, Attachment
from sara.services.voice.models.message import TEXT_LENGTH, Message

__all__ = ["MOST_ATTACHMENTS", "TEXT_LENGTH", "Attachment", "Message"]
