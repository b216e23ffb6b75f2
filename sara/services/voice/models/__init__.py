from sara.services.voice.models.message import Message

__all__ = ["Message"]
