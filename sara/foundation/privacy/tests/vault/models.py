from uuid import uuid4

from django.db import models

from sara.foundation.audit import audited
from sara.foundation.privacy import BlindIndexField, SealedField, SealedText


@audited
class Paper(models.Model):
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    title = models.CharField("عنوان", max_length=100)
    token_sealed = SealedField("رمز", null=True)
    token_index = BlindIndexField(null=True, unique=True)

    token = SealedText("token_sealed", index="token_index")

    class Meta:
        app_label = "vault"

    def __str__(self) -> str:
        return self.title
