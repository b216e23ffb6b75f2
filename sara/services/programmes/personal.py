from sara.foundation.privacy import personal_part
from sara.services.programmes.api import classes_in_the_way, classes_told, forget_participant

personal_part(
    "programmes", order=30, tells=classes_told, hinders=classes_in_the_way, erases=forget_participant
)
