from django.db import models
from django.db.models import F
from django.db.models.functions import Upper

from sara.foundation.audit import audited


class Colour(models.TextChoices):
    TILE = "tile", "کاشی"
    BRICK = "brick", "آجر"


@audited(exclude=["seen_at"])
class Note(models.Model):
    title = models.CharField("عنوان", max_length=100)
    title_key = models.GeneratedField(
        expression=Upper(F("title")), output_field=models.CharField(max_length=100), db_persist=True
    )
    colour = models.CharField("رنگ", max_length=5, choices=Colour, default=Colour.TILE)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    seen_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "sample"

    def __str__(self) -> str:
        return self.title
