from django.apps import AppConfig


class VoiceConfig(AppConfig):
    name = "sara.services.voice"
    label = "voice"
    default_auto_field = "django.db.models.BigAutoField"
    append_only = ("voice_message",)
    still_changed = {"voice_message": "writer_id"}  # a merge of two records takes the message along
