from sara.services.voice.models.message import TEXT_LENGTH, Message

__all__ = ["TEXT_LENGTH", "Message"]
